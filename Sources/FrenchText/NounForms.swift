/// Nouns and adjectives whose plural or feminine no ending tells.
enum NounForms {
    /// A word a line, its stem first, which need not be what the rules would make of it. Folded.
    static let groups = """
        oeil yeux
        ciel cieux
        aieul aieux aieule aieules
        monsieur messieurs
        madame mesdames
        mademoiselle mesdemoiselles
        bonhomme bonshommes
        gentilhomme gentilshommes
        mal maux
        bail baux
        ideal ideaux ideale ideales
        noyau noyaux
        tuyau tuyaux
        joyau joyaux
        boyau boyaux
        landau landaus landaux
        chaux
        fils
        pays
        temps
        corps
        beau bel belle beaux belles
        nouveau nouvel nouvelle nouveaux nouvelles
        vieux vieil vieille vieilles
        fou fol folle fous folles
        mou mol molle mous molles
        jumeau jumelle jumeaux jumelles
        grec grecque grecs grecques
        turc turque turcs turques
        laic laique laics laiques
        caduc caduque caducs caduques
        blanc blanche blancs blanches
        sec seche secs seches
        fraiche frais fraiches
        doux douce douces
        roux rousse rousses
        faux fausse fausses
        jaloux jalouse jalouses
        epoux epouse epouses
        gros grosse grosses
        gras grasse grasses
        epais epaisse epaisses
        metis metisse metisses
        tiers tierce tierces
        gris grise grises
        precis precise precises
        imprecis imprecise imprecises
        concis concise concises
        indecis indecise indecises
        exquis exquise exquises
        divers diverse diverses
        pervers perverse perverses
        long longue longs longues
        favori favorite favoris favorites
        malin maligne malins malignes
        bref breve brefs breves
        vif vive vifs vives
        neuf neuve neufs neuves
        veuf veuve veufs veuves
        mineur mineure mineurs mineures
        majeur majeure majeurs majeures
        auteur auteure auteurs auteures autrice autrices
        empereur imperatrice empereurs imperatrices
        maitre maitresse maitres maitresses
        hote hotesse hotes hotesses
        poete poetesse poetes poetesses
        dieu deesse dieux deesses
        compagnon compagne compagnons compagnes
        copain copine copains copines
        clos close closes
        absous absoute absoutes
        dissous dissoute dissoutes
        """

    /// Whether a folded noun has no feminine, though there is a word that would be it: `coup` and `coupe`, `vent` and
    /// `vente`, `rapport` and `rapporte`; all nouns in -tion and -sion.
    static func hasNoFeminine(_ noun: Span<UInt8>) -> Bool {
        let end = noun.count
        if end > 4, noun[end - 1] == UInt8(ascii: "n"), noun[end - 2] == UInt8(ascii: "o"),
            noun[end - 3] == UInt8(ascii: "i"), noun[end - 4] == UInt8(ascii: "t") || noun[end - 4] == UInt8(ascii: "s")
        {
            return true
        }
        return withoutFeminine.contains(noun)
    }

    private static let withoutFeminine = WordSet(
        text: """
            accord accueil achat apport appel art bal balcon banc bassin bateau bloc bond bord bourg bout bruit but
            camion camp canal cap cas champ chant choc circuit col combat conflit conseil contact contrat coup cours
            cout credit cri debat debut depart desir dessin detail doigt don droit effort emploi exil exploit export
            fer fil fond fort four front fruit gant gout hasard import institut jour lac lit mandat mari matin medecin
            mont mot mur or outil oubli parc pari part parti pas peril pic plan point pont port post poids profil
            profit rang rapport record regard rein report resultat retard retour reveil roc sac salut sang sein sel
            sens sol son sort soupcon soutien sport statut support tas tir toit ton tour train transport travail troc
            truc val vent vin vil vol
            """)
}
