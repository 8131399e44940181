@testable import Articles

/// Pages in the manner of the press of Mali; their stories are made up.
extension PressPage {
    static let mali = [
        PressPage(
            name: "aBamako",
            title: "Diboli : les armées malienne et sénégalaise lancent leurs patrouilles conjointes",
            date: "2025-02-22",
            source: "abamako.com",
            first:
                "Les armées du Mali et du Sénégal ont lancé, jeudi à Diboli, leurs premières patrouilles conjointes "
                + "de l’année le long de la Falémé.",
            last: "« Nous ne laisserons aucun répit à ceux qui menacent nos populations », a-t-il déclaré.",
            paragraphs: 4,
            without: ["date 2025-02", "Publié", "Agence de Presse", "Koulouba", "DR", "Commentaires", "Facebook"],
            text: #"""
                 date 2025-02 Diboli : les armées malienne et sénégalaise lancent leurs patrouilles conjointes - abamako.com

                Diboli : les armées malienne et sénégalaise lancent leurs patrouilles conjointes Publié le samedi 22 fevrier 2025 | Agence de Presse Africaine

                © Présidence par DR
                Le Président de la Transition reçoit le ministre sénégalais des Forces armées
                Koulouba, le 6 février 2025. Le Président de la Transition, le Général d`Armée Assimi Goïta a reçu en audience le ministre des Forces armées du Sénégal



                Les armées du Mali et du Sénégal ont lancé, jeudi à Diboli, leurs premières patrouilles conjointes de l’année le long de la Falémé.



                Selon un communiqué de l’état-major, une centaine d’hommes de la
                Zone militaire n°4
                et autant de soldats maliens sont engagés dans l’opération, qui doit durer deux semaines.



                Les orpailleurs des deux rives disent attendre de cette présence qu’elle mette fin aux enlèvements, dont une dizaine ont été signalés depuis le mois de novembre.



                Le commandant de la zone, le colonel Moussa Koné, a salué une coopération exemplaire. « Nous ne laisserons aucun répit à ceux qui menacent nos populations », a-t-il déclaré.

                Commentaires

                Facebook
                """#),
        PressPage(
            name: "Maliweb",
            title: "Pénurie de carburant : le gouvernement promet l’arrivée de 200 citernes à Bamako",
            date: "2025-10-25",
            source: "Mali Tribune",
            author: "Sinaly Keïta",
            first:
                "La capitale malienne vit au rythme des files d’attente devant les stations-service depuis trois "
                + "semaines.",
            last: "« Mes deux apprentis sont rentrés au village », soupire-t-il.",
            paragraphs: 5,
            without: ["Facebook", "Twitter", "PARTAGER", "ARTICLES", "commentaire", "Par", "Orpaillage", "Connect"],
            text: #"""
                Connect with us
                Tweet
                Orange Mali
                Accueil
                Politique
                Société
                Sport
                Accueil Société Pénurie de carburant : le gouvernement promet l’arrivée de 200 citernes à Bamako
                Société
                Pénurie de carburant : le gouvernement promet l’arrivée de 200 citernes à Bamako
                Par
                Sinaly Keïta
                -
                25 Oct 2025 - 10:42
                7
                PARTAGER
                Facebook
                Twitter
                La capitale malienne vit au rythme des files d’attente devant les stations-service depuis trois semaines. Le gouvernement assure que la situation va se normaliser dans les prochains jours.
                Le ministre de l’Industrie et du Commerce a annoncé vendredi que deux cents camions-citernes, escortés par l’armée, étaient en route depuis la frontière ivoirienne.
                Des prix multipliés par trois
                Sur le marché noir, le litre d’essence se négocie jusqu’à 2 500 francs CFA, contre 725 à la pompe. Les autorités ont promis de sanctionner les spéculateurs.
                À Kalaban-Coura, Adama Coulibaly a fermé son atelier de soudure, faute de gasoil pour son groupe électrogène. « Mes deux apprentis sont rentrés au village », soupire-t-il.
                Sinaly Keïta
                Source : Mali Tribune
                Facebook
                Twitter
                ARTICLES CONNEXESPLUS DE L'AUTEUR
                Orpaillage : trois sites fermés dans la région de Kayes après un éboulement mortel
                Coupe du Mali : le Stade malien de Bamako en finale
                7 COMMENTAIRES
                Kassin 25 Oct 2025 at 11:03
                Ce gouvernement nous ment depuis le début, les citernes n’arriveront jamais et tout le monde le sait très bien.
                Répondre
                LAISSER UN COMMENTAIRE Annuler la réponse
                Votre commentaire ...
                © Maliweb.net 2003-2025
                """#),
        PressPage(
            name: "Malijet",
            title: "Assemblée de la CAN 2025 : Bamako défend son bilan",
            date: "2025-02-21",
            source: "Malijet",
            author: "Mamadou Diarra",
            first:
                "Le comité d’organisation a présenté jeudi devant la presse le bilan de la participation malienne, à "
                + "deux mois du tournoi des moins de vingt ans.",
            last:
                "Il a toutefois reconnu des retards dans le versement des primes, qu’il attribue à la lenteur des "
                + "procédures bancaires.",
            paragraphs: 3,
            without: ["Malijet", "Lu", "Vues", "Accueil", "Publicité", "Suivez"],
            text: #"""
                Malijet
                Accueil
                A la une du Mali
                Flash info
                Sport
                Publicité
                Assemblée de la CAN 2025 : Bamako défend son bilan

                21 Fév 2025 - 02:03
                3

                Le comité d’organisation a présenté jeudi devant la presse le bilan de la participation malienne, à deux mois du tournoi des moins de vingt ans.

                Publicité

                Selon le président du comité, les comptes sont équilibrés et les
                équipements laissés à la fédération valent plus de 800 millions de
                francs CFA.

                Il a toutefois reconnu des retards dans le versement des primes, qu’il attribue à la lenteur des procédures bancaires.

                Mamadou Diarra

                Vues : 1 203
                Suivez-nous sur Facebook
                A lire aussi
                Basket-ball : les Aigles dames en stage à Dakar
                Mercato : Nene Dorgeles vers l’Angleterre
                """#),
        PressPage(
            name: "Bamada",
            title: "Kidal : la rentrée scolaire effective dans huit écoles",
            date: "2025-11-04",
            source: "Studio Tamani",
            first:
                "Après deux années blanches, les élèves de Kidal ont repris lundi le chemin de l’école dans huit "
                + "établissements de la région.",
            last: "Le cercle de Tin-Essako attend encore les siens.",
            paragraphs: 3,
            without: ["Publié", "Partager", "Lire aussi", "Bamada", "Source", "WhatsApp", "Gao"],
            text: #"""
                Bamada.net
                Menu
                Rechercher
                Kidal : la rentrée scolaire effective dans huit écoles
                Publié le mardi 4 novembre 2025 à 08h17 | Bamada.net
                Après deux années blanches, les élèves de Kidal ont repris lundi le chemin de l’école dans huit établissements de la région. Le gouverneur s’est rendu sur place.
                Lire aussi : Gao : les enseignants réclament six mois d’arriérés de salaire
                Une centaine d’enseignants volontaires, formés à Mopti, ont été déployés avec l’appui de l’Unicef. Les cantines doivent rouvrir avant la fin du mois.
                Dans le chef-lieu, quatre salles de classe détruites pendant les combats ont été reconstruites. Le cercle de Tin-Essako attend encore les siens.
                Source : Studio Tamani
                Rejoignez-nous sur WhatsApp pour ne rien manquer de l’actualité
                Partager :
                Facebook
                X
                """#),
        PressPage(
            name: "AMAP",
            title: "Kayes : Un atelier de formation sur la gestion des conflits fonciers",
            date: "2025-02-21",
            first:
                "Kayes, 21 février 2025 (AMAP) Une trentaine de chefs de village et de conseillers communaux "
                + "prennent part, depuis jeudi, à un atelier de formation sur la gestion des conflits fonciers.",
            last: "L’atelier prend fin samedi.",
            paragraphs: 3,
            without: ["BD/MD", "Imprimer"],
            text: #"""
                Kayes : Un atelier de formation sur la gestion des conflits fonciers

                Kayes, 21 février 2025 (AMAP) Une trentaine de chefs de village et de conseillers communaux prennent part, depuis jeudi, à un atelier de formation sur la gestion des conflits fonciers.

                A l’ouverture des travaux, le préfet a rappelé que plus de 60 % des affaires portées devant les tribunaux du cercle concernent la terre.

                Les participants étudieront notamment le nouveau code domanial et foncier. L’atelier prend fin samedi.

                BD/MD (AMAP)

                Imprimer
                """#),
        PressPage(
            name: "Sahelien",
            title: "Mopti : les pêcheurs bozo face à la baisse du fleuve",
            date: "2025-02-21",
            source: "Sahelien.com",
            author: "Ousmane Tangara",
            first:
                "Dans le delta, la décrue précoce vide les filets et les caisses des familles de pêcheurs, qui se "
                + "tournent vers le maraîchage.",
            last: "« Le poisson, c’est notre seule banque », dit-elle.",
            paragraphs: 4,
            without: ["février 21", "Share", "by", "Leave", "Related", "Previous", "Ségou"],
            text: #"""
                Skip to content
                Sahelien.com
                L’info en temps réel
                Search for:
                Mopti : les pêcheurs bozo face à la baisse du fleuve
                février 21, 2025 by Ousmane Tangara
                Share on Facebook
                Share on Twitter
                Dans le delta, la décrue précoce vide les filets et les caisses des familles de pêcheurs, qui se tournent vers le maraîchage.
                Sur la berge de Komoguel, les pirogues sont restées à quai une bonne partie de la matinée. Bakary Kontao, quarante-deux ans, répare un filet que personne ne lui a demandé de réparer.
                L’Opération pêche Mopti estime que les captures ont reculé d’un tiers en dix ans. Les causes sont connues : ensablement, barrages en amont, mailles trop fines.
                Alors les femmes se sont organisées. Dans le jardin de Kadidia Karabenta, les oignons ont remplacé le poisson fumé. « Le poisson, c’est notre seule banque », dit-elle.
                Share this:
                Click to share on Facebook (Opens in new window)
                Like this:
                Loading...
                Related
                Post navigation
                Previous
                Ségou : le festival sur le Niger attend vingt mille visiteurs
                Leave a Reply
                Your email address will not be published. Required fields are marked *
                Copyright © 2025 Sahelien.com
                """#),
        PressPage(
            name: "no title",
            title:
                "Le gouverneur de la région de Gao a présidé, mardi, la cérémonie de remise de trente motopompes aux "
                + "coopératives maraîchères des berges du fleuve.",
            notBefore: "2024-06",
            first:
                "Le gouverneur de la région de Gao a présidé, mardi, la cérémonie de remise de trente motopompes aux "
                + "coopératives maraîchères des berges du fleuve.",
            last: "Les bénéficiaires se sont engagés à en prendre soin.",
            paragraphs: 3,
            without: ["Partager", "commentaire"],
            text: #"""
                Le gouverneur de la région de Gao a présidé, mardi, la cérémonie de remise de trente motopompes aux coopératives maraîchères des berges du fleuve.

                L’opération s’inscrit dans le cadre du programme de relance lancé en juin 2024 avec l’appui de la FAO. Elle concerne dix-huit villages des communes de Gounzoureye et de Soni Ali Ber.

                La présidente de la coopérative de Bagnadji a remercié les partenaires. Les bénéficiaires se sont engagés à en prendre soin.

                Partager :

                Laisser un commentaire
                """#),
        PressPage(
            name: "glued menus",
            title: "Orpaillage à Kéniéba : trois sites fermés par le gouverneur",
            date: "2025-06-12",
            source: "Kayes Infos",
            author: "Fatoumata Sissoko",
            first:
                "Le gouverneur de Kayes a ordonné mercredi la fermeture de trois sites d’orpaillage dans le cercle "
                + "de Kéniéba.",
            last: "Une commission doit rendre son rapport dans un mois.",
            paragraphs: 3,
            without: ["Aller", "A LA UNE", "Facebook", "Fatoumata", "Leave", "Tags", "1.2k", "SHARES"],
            text: #"""
                Aller au contenu
                Kayes Infos
                A LA UNEPolitiqueSociétéSécuritéÉconomieSport
                HomeSociétéOrpaillage à Kéniéba : trois sites fermés par le gouverneur
                Société
                Orpaillage à Kéniéba : trois sites fermés par le gouverneur
                by Fatoumata Sissoko
                12 juin 2025
                in Société
                Reading Time: 2 mins read
                0
                0
                SHARES
                1.2k
                VIEWS
                Share on FacebookShare on Twitter
                Le gouverneur de Kayes a ordonné mercredi la fermeture de trois sites d’orpaillage dans le cercle de Kéniéba. La décision fait suite à un éboulement qui a coûté la vie à onze femmes.
                Les exploitants avaient reçu deux mises en demeure depuis le mois de mars. Les services des mines affirment que des produits chimiques étaient déversés dans la Falémé.
                Sur place, les habitants se disent partagés entre soulagement et crainte de perdre leur gagne-pain. Une commission doit rendre son rapport dans un mois.
                Tags: KayesKéniébaor
                Fatoumata Sissoko
                Next Post
                Kita : la récolte de coton en hausse de 12 %
                Leave a Reply Cancel reply
                © 2025 Kayes Infos - Tous droits réservés
                """#),
    ]
}
