internal import Messages
internal import ProgramSupport
internal import SearchModel
internal import Store

/// What an index says of itself without a daemon: what is published, and which folders it knows.
struct IndexStatus {
    let index: IndexDirectory

    /// One line for each value, as `sahel-search --status` has them. What is not there is left out.
    func text(in language: Language) -> String {
        var lines = [Message(AnswerLabel.index, ["value": index.path])]
        if let generation = try? index.openCurrent() {
            lines += [
                Message(AnswerLabel.generation, ["value": generation.number]),
                Message(AnswerLabel.documents, ["value": generation.manifest.documentCount]),
                Message(
                    AnswerLabel.built, ["value": Timestamp.text(secondsSince1970: generation.manifest.builtAt)]),
            ]
        }
        for root in index.memory().roots {
            lines.append(Message(AnswerLabel.root, ["value": String(decoding: root.path, as: UTF8.self)]))
            if !root.excluded.isEmpty {
                lines.append(Message(IndexerMessage.leftOut, ["patterns": root.excluded]))
            }
        }
        return lines.map { $0.text(in: language) + "\n" }.joined()
    }
}
