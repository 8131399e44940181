/// What holds other texts and adds nothing of a language to them.
public enum PlainMessage: String, MessageCode {
    case verbatim
    case problem
    case unexpected

    /// As in the code `plain.verbatim`.
    public static var area: String { "plain" }

    /// The parameters and what joins them.
    public var sentence: Sentence {
        switch self {
        case .verbatim: Sentence("{text}", french: "{text}")
        case .problem: Sentence("{what}; {hint}", french: "{what} ; {hint}")
        case .unexpected:
            Sentence(
                "unexpected error “{detail}”: run it again, and report it if it comes back",
                french: "erreur imprévue « {detail} » : relancer, et la signaler si elle revient")
        }
    }
}
