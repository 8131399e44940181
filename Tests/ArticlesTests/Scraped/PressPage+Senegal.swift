/// Pages in the manner of the press of Senegal; their stories are made up.
extension PressPage {
    static let senegal = [
        PressPage(
            name: "Seneweb",
            title: "Attaque de Diboli : le Sénégal renforce son dispositif à la frontière",
            date: "2025-07-01",
            source: "Seneweb",
            author: "Awa Faye",
            first:
                "Le gouvernement sénégalais a annoncé mardi le renforcement immédiat de son dispositif le long de la "
                + "frontière avec le Mali.",
            last: "« La vigilance est de mise », a prévenu le gouverneur de Tambacounda.",
            paragraphs: 3,
            without: ["Seneweb", "Lu", "Commentaires", "Single Post", "Votre avis", "Nextez", "Vols de bétail"],
            text: #"""
                Seneweb.com
                News
                Video
                Radio
                Blogs
                Diaspora
                Single Post
                Attaque de Diboli : le Sénégal renforce son dispositif à la frontière
                Par: Awa Faye - Seneweb.com | 01 juillet, 2025 à 18:07:44  | Lu 5120 Fois |  8 Commentaires
                Single Post
                Le gouvernement sénégalais a annoncé mardi le renforcement immédiat de son dispositif le long de la frontière avec le Mali. Une attaque coordonnée avait visé le matin même la localité malienne de Diboli, à cinq cents mètres de Kidira.
                Des unités de la gendarmerie ont été positionnées autour du pont
                qui relie les deux pays, et le trafic des camions
                est
                suspendu jusqu’à nouvel ordre.
                Les commerçants de Kidira, eux, s’inquiètent d’une fermeture prolongée. « La vigilance est de mise », a prévenu le gouverneur de Tambacounda.
                Auteur: Awa Faye - Seneweb.com
                8 Commentaires
                Anonyme En Juillet, 2025 (18:22 PM)
                Il faut fermer cette frontière une bonne fois pour toutes, on nous l’avait bien dit depuis longtemps.
                Reply
                Participer à la Discussion
                Votre avis sera publié et visible par des milliers de lecteurs. Veuillez l’exprimer dans un langage respectueux.
                Vols de bétail à Kaffrine : quatre suspects déférés au parquet
                """#),
        PressPage(
            name: "Dakaractu",
            title: "Gestion de la pêche artisanale : Dakar et Nouakchott signent un nouveau protocole",
            date: "2025-02-21",
            source: "Dakaractu",
            author: "Dakaractu",
            first:
                "Le Sénégal et la Mauritanie ont signé vendredi à Nouakchott un nouveau protocole d’application de "
                + "leur convention sur la pêche maritime.",
            last: "Le texte entre en vigueur à la date de sa signature, pour une durée d’un an.",
            paragraphs: 3,
            without: ["Dakaractu", "Rédigé", "commentaire", "Accueil", "Envoyer"],
            text: #"""
                DAKARACTU
                Accueil
                Envoyer à un ami
                Partager
                Gestion de la pêche artisanale : Dakar et Nouakchott signent un nouveau protocole

                Rédigé par Dakaractu le Vendredi 21 Février 2025 à 14:05 | | 0 commentaire(s)|


                Le Sénégal et la Mauritanie ont signé vendredi à Nouakchott un nouveau protocole d’application de leur convention sur la pêche maritime.

                Quatre cents pirogues de Saint-Louis pourront pêcher dans les eaux mauritaniennes, contre une redevance de 15 euros par tonneau, payable par l’État.

                En contrepartie, 6 % des captures seront débarqués à Nouakchott. Le texte entre en vigueur à la date de sa signature, pour une durée d’un an.

                Nouveau commentaire :
                Facebook Twitter

                Dans la même rubrique :
                < >
                Vendredi 21 Février 2025 - 13:40 Touba : l’approvisionnement en eau au menu d’un conseil interministériel
                """#),
        PressPage(
            name: "APS",
            title: "SENEGAL-SANTE / Tambacounda : un nouveau bloc opératoire à l’hôpital régional",
            notBefore: "2024-11",
            first:
                "Tambacounda, 20 fév (APS) – L’hôpital régional de Tambacounda dispose désormais d’un bloc "
                + "opératoire ultramoderne, a constaté l’APS, jeudi.",
            last: "Elle devrait prendre fin avant l’hivernage, a assuré le directeur.",
            paragraphs: 3,
            without: ["Partager", "ABD/OID", "Dernières", "Accueil", "Louga"],
            text: #"""
                Aller au contenu
                Accueil
                Actualités
                SENEGAL-SANTE / Tambacounda : un nouveau bloc opératoire à l’hôpital régional
                Partager :

                Tambacounda, 20 fév (APS) – L’hôpital régional de Tambacounda dispose désormais d’un bloc opératoire ultramoderne, a constaté l’APS, jeudi.

                L’équipement, d’un coût de 1,2 milliard de francs CFA, a été financé par l’État avec l’appui de la coopération luxembourgeoise. Les travaux avaient commencé en novembre 2024.

                La formation des équipes se poursuit avec des praticiens venus de Dakar. Elle devrait prendre fin avant l’hivernage, a assuré le directeur.

                ABD/OID/MTN

                Dernières nouvelles
                SENEGAL-CULTURE / Louga : le festival des arts et du patrimoine rend hommage à Coumba Ndiaye
                """#),
        PressPage(
            name: "Le Quotidien",
            title: "Sédhiou – Accès à l’eau potable : les femmes de Diendé marchent encore quatre kilomètres",
            date: "2025-03-11",
            author: "Dialigué FAYE",
            first:
                "Il est six heures à Diendé et la file s’étire déjà devant le seul forage qui fonctionne encore dans "
                + "la commune.",
            last: "Le préfet promet une solution avant la fin de l’année.",
            paragraphs: 3,
            without: ["Accueil", "mars 2025", "Partage", "Lire", "Copyright", "Moustapha"],
            text: #"""
                Accueil
                /
                Régions
                /
                Sédhiou – Accès à l’eau potable : les femmes de Diendé marchent encore quatre kilomètres
                Régions
                Sédhiou – Accès à l’eau potable : les femmes de Diendé marchent encore quatre kilomètres
                Dialigué FAYE
                11 mars 2025
                0
                Partage
                Facebook
                Twitter
                Il est six heures à Diendé et la file s’étire déjà devant le seul forage qui fonctionne encore dans la commune. Les premières arrivées ont posé leurs bassines la veille au soir.
                Par Dialigué FAYE –
                Le château d’eau construit en 2012 n’a jamais été raccordé aux quartiers hauts. « On nous avait promis des robinets », rappelle la présidente du groupement des femmes.
                Interpellé sur la question, le maire renvoie à l’Office des forages ruraux, qui dit attendre des pièces. Le préfet promet une solution avant la fin de l’année.
                Lire aussi : Moustapha Diop, le forgeron qui éclaire les villages
                Stagiaire
                Partage
                Facebook
                Copyright 2025 – Le Quotidien. Tous droits réservés
                """#),
    ]
}
