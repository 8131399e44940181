@testable import Articles

/// Texts that were never on a page, or whose page left nothing behind: all of them is the article.
extension CleanTextTests {
    static let texts = [
        CleanText(
            name: "note", format: .text,
            text: """
                Réunion du comité de quartier mardi à 18 h.
                Apporter les reçus de cotisation.
                Merci de prévenir Awa.
                """),
        CleanText(
            name: "one line", format: .text,
            text: """
                Appeler le maire.
                """),
        CleanText(
            name: "poem", format: .text,
            text: """
                Le fleuve

                Matin de brume, matin de mil
                Les pirogues dorment encore
                Le sable attend
                La voix qui dort

                Matin de brume, matin de mil
                Une femme pile
                Un enfant court
                Au bord du jour

                Matin de brume, matin de mil
                Matin de brume, matin de mil
                """),
        CleanText(
            name: "interview", format: .text,
            text: """
                Entretien avec Moussa Sissoko : « Nous manquons d’eau »

                Depuis quand dirigez-vous la coopérative ?
                Depuis 2015.
                Qui vous a élu ?
                Les membres, à main levée.
                Êtes-vous candidat ?
                Non.
                Pourquoi ?
                Parce que je suis fatigué. Il faut laisser la place aux jeunes, qui ont des idées neuves et qui savent se servir des outils d’aujourd’hui.
                Et l’eau ?
                Toujours pas.
                Partager les terres, est-ce une solution ?
                Oui.
                Recherche d’un successeur ?
                En cours.
                Un dernier mot ?
                Courage.
                """),
        CleanText(
            name: "communiqué", format: .text,
            text: """
                Communiqué du Conseil des ministres du mercredi 5 novembre 2025

                Le Conseil des ministres s’est réuni en session ordinaire, le mercredi 5 novembre 2025, dans sa salle de délibérations au Palais de Koulouba, sous la présidence du chef de l’État.

                AU CHAPITRE DES MESURES LÉGISLATIVES ET RÉGLEMENTAIRES

                Article 1er : Sont nommés :
                - Monsieur Adama Traoré, ingénieur ;
                - Madame Fatoumata Keïta, juriste ;
                - Monsieur Oumar Diallo.

                Article 2 : Le présent décret sera enregistré et publié au Journal officiel.

                AU CHAPITRE DES COMMUNICATIONS

                1. Le ministre de la Santé a informé le Conseil de la situation de la dengue.
                2. Le ministre de l’Agriculture a présenté le bilan de la campagne.

                Bamako, le 5 novembre 2025

                Le Secrétaire général du Gouvernement,
                Birama Coulibaly
                Chevalier de l’Ordre national
                """),
        CleanText(
            name: "table", format: .text,
            text: """
                Prix des céréales à Mopti en octobre

                Les prix relevés au marché de Mopti, en francs CFA le kilo, sont restés stables d’un mois à l’autre, selon l’Observatoire du marché agricole.

                Céréale\tSeptembre\tOctobre
                Mil\t225\t230
                Sorgho\t210\t210
                Maïs\t190\t185
                Riz\t400\t410
                12
                15

                Total
                1 025
                1 035

                Source : OMA
                """),
        CleanText(
            name: "transcript", format: .text,
            text: """
                Transcription de la conférence de presse

                Journaliste : Bonjour, Monsieur le ministre.
                Ministre : Bonjour.
                Journaliste : Accueil des réfugiés ?
                Ministre : En cours.
                Journaliste : Connexion électrique ?
                Ministre : Rétablie à 60 %.
                Journaliste : Merci.
                Ministre : Merci à vous. Nous ferons le point chaque semaine avec les organisations qui travaillent dans les camps, et nous publierons les chiffres.
                """),
        CleanText(
            name: "values with semicolons", format: .text,
            text: """
                date;lieu;morts;source
                2025-01-03;Djibo;12;AFP
                2025-01-09;Ansongo;3;AFP
                2025-01-17;Banibangou;7;Reuters
                """),
        CleanText(
            name: "chronology", format: .text,
            text: """
                Chronologie de la crise

                3 janvier 2025
                Une première attaque vise le poste de gendarmerie de Diboli, sans faire de victime, selon les autorités locales.
                9 janvier 2025
                L’armée envoie des renforts depuis Kayes et installe deux nouveaux postes sur la rive gauche du fleuve.
                17 février 2025
                Les patrouilles conjointes commencent.
                12 mars 2025
                Publié le 12 mars 2025, le rapport de la commission conclut à une défaillance du renseignement dans la région.
                """),
        CleanText(
            name: "English note", format: .text,
            text: """
                Village meeting

                Thursday at six. Bring water.
                Comments welcome.
                Share the news.
                """),
        CleanText(
            name: "list", format: .markdown,
            text: """
                # Courses pour la fête

                - riz, 50 kg
                - huile
                - oignons, 10 kg
                - [Marché de Médine](https://exemple.ml/medine)

                Partager entre les familles.
                """),
    ]
}
