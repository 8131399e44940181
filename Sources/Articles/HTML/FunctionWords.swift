/// The words that sentences are made with, and lists of links are not: what jusText calls stop words.
///
/// French first, English and Hausa, so that their pages are not taken for menus. Folded: without accents, in lower
/// case.
enum FunctionWords {
    static func contains(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= 10 else { return false }
        var key: UInt128 = 0
        for byte in word { key = key << 8 | UInt128(byte) }
        return keys.contains(key)
    }

    /// Words of up to ten bytes, as numbers: looking up a number needs no string.
    private static let keys: Set<UInt128> = {
        var keys: Set<UInt128> = []
        for word in (french + " " + english + " " + hausa).split(separator: " ") {
            keys.insert(word.utf8.reduce(0) { $0 << 8 | UInt128($1) })
        }
        return keys
    }()

    private static let french = """
        a afin ai ainsi alors apres au aucun aucune aujourd aussi autre autres aux avait avant avec avoir avons ayant c car ce ceci cela \
        celle celles celui cependant ces cet cette ceux chaque chez comme comment contre d dans de deja depuis des dont donc du durant elle \
        elles en encore entre es est et etaient etait etant ete etre eu eux fait font fois furent fut ici il ils j je jusqu l la le \
        lequel les leur leurs lors lorsque lui m ma mais malgre me meme memes mes moi moins mon n ne ni non nos notre nous on ont ou par \
        parce pas pendant peu peut plus plusieurs pour pourquoi pourrait puis qu quand que quel quelle quelles quels qui quoi s sa sans se \
        selon sera serait ses si sinon soi soit son sont sous sur t ta tandis te tel telle tes toi ton toujours tous tout toute \
        toutes tres tu un une vers vient voici voila vos votre vous y
        """

    private static let hausa = """
        amma ba bayan cikin da daga domin don ga ina inda kan kuma ko mai masu na ne sai shi suka sun ta wadanda wani wannan wasu wata ya yana \
        yi zai
        """

    private static let english = """
        about after all also an and are as at be been but by can could for from had has have he her his how if in into is it its more my no \
        not of one or our out over said she so some than that the their them then there these they this to up was we were what when \
        which who will with would you your
        """
}
