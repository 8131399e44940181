/// Pages in the manner of the press of the whole region; their stories are made up.
extension PressPage {
    static let agencies = [
        PressPage(
            name: "L'Essor",
            title: "Kayes : la route Diéma-Diboli coupée par les eaux",
            date: "2025-08-19",
            author: "Bandé Moussa Sissoko",
            first:
                "Le trafic est interrompu depuis dimanche soir sur la route nationale entre Diéma et Sandaré, "
                + "emportée sur une quarantaine de mètres.",
            last: "Le trafic devrait reprendre dans une dizaine de jours.",
            paragraphs: 3,
            without: ["Mardi", "Par", "Rédaction", "DANS LA MÊME", "Lire la suite", "Essor", "Ajouter"],
            text: #"""
                L'Essor | Site d'informations du Mali

                Kayes : la route Diéma-Diboli coupée par les eaux

                Le trafic est interrompu depuis dimanche soir sur la route nationale entre Diéma et Sandaré, emportée sur une quarantaine de mètres. Les camions à destination de Dakar sont bloqués

                Par Bandé Moussa Sissoko / AMAP
                Publié mardi 19 août 2025 à 08:25

                La route nationale coupée à hauteur de Sandaré

                Plus de deux cents gros porteurs attendent de part et d’autre de la brèche, a constaté notre reporter. Les passagers des cars traversent en pirogue, pour 500 francs CFA.

                Selon la direction régionale des routes, un ouvrage provisoire sera posé cette semaine. Le trafic devrait reprendre dans une dizaine de jours.

                Bandé Moussa SISSOKO
                Amap-Kayes
                Rédaction Lessor

                Lire la suite dans : Actualités
                DANS LA MÊME CATÉGORIE
                Tombouctou : le festival de la paix reporté
                Ajouter un commentaire
                """#),
        PressPage(
            name: "Journal du Mali",
            title: "Cinéma : Souleymane Cissé, le dernier plan",
            date: "2025-02-20",
            source: "Journal du Mali",
            author: "Idelphonse Kogo",
            first: "Le cinéaste malien Souleymane Cissé s’est éteint mercredi à Bamako, à l’âge de 84 ans.",
            last: "Il devait présider le jury du Fespaco, qui s’ouvre samedi.",
            paragraphs: 3,
            without: ["min", "Journal du Mali", "Partage", "Abonnez", "Footer"],
            text: #"""
                Cinéma : Souleymane Cissé, le dernier plan - Journal du Mali
                Facebook
                Instagram
                Culture
                Cinéma : Souleymane Cissé, le dernier plan
                Par Idelphonse Kogo
                20 février 2025 à 11h07 · 3 min de lecture
                Partage
                Le cinéaste malien Souleymane Cissé s’est éteint mercredi à Bamako, à l’âge de 84 ans. Le matin même, il donnait encore une conférence de presse.
                Fils d’un tailleur de Bozola, formé à Moscou, il avait reçu en 1987 le prix du jury à Cannes pour « Yeelen », une première pour un film d’Afrique noire.
                Avec « Baara » et « Finyè », il avait remporté deux fois l’Étalon de Yennenga. Il devait présider le jury du Fespaco, qui s’ouvre samedi.
                Abonnez-vous au journal pour 500 F CFA par semaine
                Journal du Mali
                ACI 2000, Bamako
                """#),
        PressPage(
            name: "Burkina 24",
            title: "Burkina Faso : 217 fûts de produits prohibés saisis à Dakola",
            date: "2025-03-03",
            source: "Burkina24",
            author: "Abdoul Gani BARRY",
            first:
                "La Brigade mobile de la douane a mis la main, dans la nuit de samedi à dimanche, sur 217 fûts de "
                + "cyanure à la frontière ghanéenne.",
            last: "La valeur de la saisie est estimée à un milliard de francs CFA.",
            paragraphs: 3,
            without: ["Il y a", "Burkina 24", "Vous avez aimé", "Mots clés", "Telegram", "écouter", "Cliquez"],
            text: #"""
                Accueil / A LA UNE / Burkina Faso : 217 fûts de produits prohibés saisis à Dakola
                Burkina Faso : 217 fûts de produits prohibés saisis à Dakola
                Abdoul Gani BARRY • 3 mars 2025
                0 1 423 1 minute de lecture
                La Brigade mobile de la douane a mis la main, dans la nuit de samedi à dimanche, sur 217 fûts de cyanure à la frontière ghanéenne. Deux suspects ont été arrêtés.
                Cliquez ici pour rejoindre notre canal WhatsApp
                Le véhicule, un camion immatriculé au Ghana, transportait officiellement des bouteilles vides. Les agents ont été intrigués par l’odeur.
                Selon le directeur régional, la marchandise était destinée à des sites d’orpaillage clandestins. La valeur de la saisie est estimée à un milliard de francs CFA.
                Abdoul Gani BARRY
                Burkina 24
                ❤️ Vous avez aimé cet article ? Abonnez-vous à notre newsletter et à nos réseaux sociaux : Telegram, Facebook.
                Mots clés douane saisie
                © Copyright 2025, Tous droits réservés | Burkina 24
                """#),
        PressPage(
            name: "Niamey et les 2 Jours",
            title: "Hydrocarbures : le Niger relève ses droits de transit à 12 dollars le baril",
            date: "2025-06-17",
            author: "Edouard Madougou",
            first:
                "(Agence Ecofin) - Le gouvernement nigérien a décidé de porter à 12 dollars par baril les droits de "
                + "transit perçus sur l’oléoduc qui relie Agadem au port de Sèmè.",
            last: "Les exportations représentent 80 000 barils par jour.",
            paragraphs: 3,
            without: ["Mis en ligne", "Edouard", "Lire aussi", "Imprimer", "juin"],
            text: #"""
                Niamey et les 2 Jours
                Hydrocarbures : le Niger relève ses droits de transit à 12 dollars le baril
                mardi, 17 juin 2025 09:14
                Imprimer
                E-mail

                (Agence Ecofin) - Le gouvernement nigérien a décidé de porter à 12 dollars par baril les droits de transit perçus sur l’oléoduc qui relie Agadem au port de Sèmè.

                La mesure, prise en conseil des ministres, s’applique aux
                compagnies étrangères. Elle doit rapporter 120 milliards de
                francs CFA par an.

                L’opérateur chinois de l’oléoduc n’a pas réagi. Les exportations représentent 80 000 barils par jour.

                Edouard Madougou

                Lire aussi :

                15/06/2025 - Uranium : la Somaïr de nouveau à l’arrêt
                """#),
        PressPage(
            name: "Sahara Médias",
            title: "Nouakchott : ouverture d’un forum sur la migration",
            date: "2025-05-22",
            first:
                "Les travaux d’un forum international sur la migration et le développement se sont ouverts ce jeudi "
                + "à Nouakchott, en présence de délégations de onze pays.",
            last: "Une déclaration commune est attendue vendredi soir.",
            paragraphs: 3,
            without: ["mai 22", "Share", "Saharamedias", "Tweet"],
            text: #"""
                Saharamedias
                Nouakchott : ouverture d’un forum sur la migration
                jeu, 22 mai 2025 - 17:41
                0
                Share
                Tweet
                Les travaux d’un forum international sur la migration et le développement se sont ouverts ce jeudi à Nouakchott, en présence de délégations de onze pays.
                Le ministre de l’Intérieur a rappelé que son pays accueille plus de 200 mille réfugiés maliens et qu’il avait intercepté des dizaines d’embarcations depuis le début de l’année.
                Les participants doivent examiner un projet de fonds commun. Une déclaration commune est attendue vendredi soir.
                """#),
        PressPage(
            name: "PressAfrik",
            title: "Podor : cinq morts dans la collision d’un minicar et d’un camion de sable",
            date: "2025-04-09",
            source: "pressafrik.com",
            author: "Aminata Diouf",
            first:
                "Le bilan de l’accident survenu mardi soir à hauteur du village de Ndioum s’est alourdi à cinq "
                + "morts, a appris PressAfrik de source sécuritaire.",
            last: "Une enquête a été ouverte.",
            paragraphs: 3,
            without: ["PRESSAFRIK.COM", "commentaire", "Lu", "Avril", "Aminata", "Nouveau"],
            text: #"""
                PRESSAFRIK.COM , L'info dans toute sa diversité (Liberté - Professionnalisme - Crédibilité)
                Envoyer
                Imprimer
                Podor : cinq morts dans la collision d’un minicar et d’un camion de sable

                Le bilan de l’accident survenu mardi soir à hauteur du village de Ndioum s’est alourdi à cinq morts, a appris PressAfrik de source sécuritaire.

                Le minicar, qui venait de Matam, roulait tous feux éteints. Trois passagers sont décédés sur le coup et deux autres pendant leur transfert à l’hôpital.

                Le chauffeur du camion s’est rendu à la gendarmerie. Une enquête a été ouverte.

                Aminata Diouf

                Mercredi 9 Avril 2025 - 10:22


                Réagissez à cet article
                Nouveau commentaire :
                Tous les commentaires discourtois, injurieux ou diffamatoires seront aussitôt supprimés par le modérateur.
                """#),
        PressPage(
            name: "Jeune Afrique",
            title: "Entre Dakar et Bamako, la bataille du rail n’est pas terminée",
            date: "2025-09-02",
            source: "Jeune Afrique",
            author: "Manon Laplace",
            first: "À l’arrêt depuis 2018, la ligne Dakar-Bamako doit renaître.",
            last: "À Tambacounda, l’horloge de la gare, elle, n’a pas bougé.",
            paragraphs: 5,
            without: ["Réservé", "Suivez", "Suivez Jeune", "Lire", "newsletter", "©", "Publié", "Chaque"],
            text: #"""
                Politique
                Entre Dakar et Bamako, la bataille du rail n’est pas terminée
                À l’arrêt depuis 2018, la ligne Dakar-Bamako doit renaître. Mais les deux capitales ne s’accordent ni sur le tracé, ni sur le financement.
                Réservé aux abonnés
                Par Manon Laplace
                Publié le 2 septembre 2025
                Lecture : 5 minutes.
                La gare de Tambacounda, le 14 mars 2023. © Guy Peterson/AFP
                Le quai est désert. Sous l’auvent rouillé de la gare de Tambacounda, trois chèvres disputent l’ombre à un gardien qui n’a plus rien à garder.
                La newsletter politique
                Chaque semaine, l’essentiel de l’actualité africaine dans votre boîte mail.
                Le Sénégal a déjà réhabilité 300 km de voies. Le Mali, lui, attend toujours les rames qui lui avaient été promises.
                Un dossier diplomatique
                Les négociations ont repris en juillet. À Tambacounda, l’horloge de la gare, elle, n’a pas bougé.
                Lire aussi :
                Au Sénégal, le TER atteint (enfin) l’aéroport
                La Matinale.
                Suivez Jeune Afrique sur les réseaux sociaux
                © Jeune Afrique
                """#),
        PressPage(
            name: "wrapped",
            title: "Bamako : le prix du pain inchangé malgré la hausse de la farine",
            notBefore: "2025-01",
            first:
                "La Fédération des boulangers du Mali a annoncé, au terme d’une réunion avec le ministère du "
                + "Commerce, le maintien du prix de la baguette à 250 francs.",
            last: "Les consommateurs, eux, se plaignent d’un pain de plus en plus léger.",
            paragraphs: 3,
            without: ["Tweet", "J’aime"],
            text: #"""
                Bamako : le prix du pain inchangé malgré la hausse de
                la farine
                Tweet
                J’aime
                La Fédération des boulangers du Mali a annoncé, au
                terme d’une réunion avec le ministère du Commerce, le
                maintien du prix de la baguette à 250 francs.

                Le sac de farine est pourtant passé de 22 000 à 25 500
                francs depuis janvier 2025. L’État compensera la
                différence jusqu’au ramadan.

                Les consommateurs, eux, se plaignent d’un pain de plus
                en plus léger.
                """#),
        PressPage(
            name: "VOA",
            title: "Le Mali et la Mauritanie rouvrent trois postes frontaliers",
            date: "2025-07-15",
            author: "AFP",
            first:
                "Les deux pays ont rouvert lundi trois postes de leur longue frontière commune, fermés depuis les "
                + "incidents du printemps.",
            last: "\"C'est une bonne nouvelle pour le commerce\", a réagi un transporteur.",
            paragraphs: 3,
            without: ["juillet", "VOA", "Forum", "Liens", "Embed", "Print"],
            text: #"""
                Liens d'accessibilité
                Passer au contenu principal
                Passer à la navigation principale
                Afrique
                Le Mali et la Mauritanie rouvrent trois postes frontaliers
                15 juillet 2025
                AFP
                Des camions attendent à Gogui, à la frontière entre le Mali et la Mauritanie, le 3 mai 2025.
                Print
                Share
                Les deux pays ont rouvert lundi trois postes de leur longue frontière commune, fermés depuis les incidents du printemps.
                Une patrouille mixte sera chargée de la sécurité des éleveurs, nombreux à traverser avec leurs bêtes à cette période de l'année.
                Les marchés hebdomadaires pourront à nouveau se tenir. "C'est une bonne nouvelle pour le commerce", a réagi un transporteur.
                Forum
                VOA Afrique
                Suivez-nous
                """#),
        PressPage(
            name: "message",
            title: "Alerte : coupure d’eau à Kalaban-Coro du 12 au 14 mai",
            first:
                "La Somagep informe son aimable clientèle que des travaux sur la conduite principale entraîneront "
                + "une coupure d’eau dans les quartiers de Kalaban-Coro, Tiébani et Niamana.",
            last: "La Direction générale s’excuse des désagréments.",
            paragraphs: 2,
            without: [],
            text: #"""
                Alerte : coupure d’eau à Kalaban-Coro du 12 au 14 mai
                La Somagep informe son aimable clientèle que des travaux sur la conduite principale entraîneront une coupure d’eau dans les quartiers de Kalaban-Coro, Tiébani et Niamana.
                La Direction générale s’excuse des désagréments.
                """#),
    ]
}
