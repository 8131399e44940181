/// Pages in the manner of the press of Burkina Faso, Niger and Mauritania, of agencies, and in other languages; their
/// stories are made up.
extension PressPage {
    static let region = [
        PressPage(
            name: "LeFaso.net",
            title: "Burkina/Agriculture : L’offensive agropastorale affiche de bons résultats dans le Nazinon",
            date: "2025-02-21",
            source: "LeFaso.net",
            author: "Yvette Zongo",
            first:
                "Le gouverneur de la région du Nazinon a fait, ce vendredi 21 février 2025, le bilan de la campagne "
                + "agricole de saison sèche.",
            last: "« Sans eau, il n’y a pas d’offensive qui tienne », a-t-il conclu.",
            paragraphs: 6,
            without: [
                "LEFASO", "Accueil", "Partager", "commentaires", "Sidnooma", "Publié", "LINKEDIN", "Vos réactions",
            ],
            text: #"""
                LeFaso.net
                Accueil > Actualités > Société

                Burkina/Agriculture : L’offensive agropastorale affiche de bons résultats dans le Nazinon

                Accueil > Actualités > Économie • LEFASO.NET • vendredi 21 février 2025 à 22h35min

                PARTAGER :
                FACEBOOK
                TWITTER
                LINKEDIN
                GOOGLE +
                IMPRIMER

                Le gouverneur de la région du Nazinon a fait, ce vendredi 21 février 2025, le bilan de la campagne agricole de saison sèche. Il a été reçu à Manga par les producteurs de la coopérative Wend-Panga.

                Pour cette campagne, 1 250 hectares ont été emblavés, contre 820 l’année précédente, soit une progression de plus de 50 %.

                Les producteurs demandent :
                - un accès plus rapide aux engrais subventionnés de l’État ;
                - la réhabilitation de trois barrages de la province.

                Pour le président de la coopérative, Issaka Ouédraogo, le principal souci reste l’eau. « Sans eau, il n’y a pas d’offensive qui tienne », a-t-il conclu.

                Yvette Zongo
                Lefaso.net

                Vos commentaires

                1. Le 22 février à 07:10, par Sidnooma
                En réponse à : Burkina/Agriculture : L’offensive agropastorale affiche de bons résultats dans le Nazinon
                Félicitations aux braves producteurs du Nazinon, que Dieu vous donne la force de continuer ainsi.
                """#),
        PressPage(
            name: "ActuNiger",
            title: "Niger : réouverture du marché à bétail de Tillabéri après huit mois de fermeture",
            date: "2025-02-20",
            source: "ActuNiger",
            author: "Ibrahim Moussa",
            first:
                "Le marché à bétail de Tillabéri a rouvert ses portes ce jeudi, huit mois après sa fermeture pour "
                + "raisons de sécurité.",
            last: "Les taxes seront suspendues jusqu’à la fin du mois de mars.",
            paragraphs: 3,
            without: ["Publication", "Affichages", "Imprimer", "Écrit", "Suivant", "COMMENTAIRES", "E-mail"],
            text: #"""
                ActuNiger
                Niger : réouverture du marché à bétail de Tillabéri après huit mois de fermeture
                Société
                Publication : 20 février 2025
                Écrit par Ibrahim Moussa
                Affichages : 1543
                Imprimer
                E-mail

                Le marché à bétail de Tillabéri a rouvert ses portes ce jeudi, huit mois
                après sa fermeture pour raisons de sécurité.

                Dès les premières heures, plusieurs centaines de têtes venues de Filingué
                et d’Abala ont été présentées aux acheteurs, sous la surveillance des
                forces de défense et de sécurité.

                « Nous attendions ce jour », confie un courtier qui avait dû se replier
                sur Niamey. Les taxes seront suspendues jusqu’à la fin du mois de mars.

                Ibrahim Moussa (actuniger.com)

                Précédent
                Suivant

                Commentaires

                © 2025 ActuNiger. Tous droits réservés.
                """#),
        PressPage(
            name: "Cridem",
            title: "Rosso : reprise des travaux du pont sur le fleuve Sénégal",
            date: "2025-02-21",
            first:
                "Le Calame - Les travaux de construction du pont de Rosso, qui doit relier la Mauritanie au Sénégal, "
                + "ont repris cette semaine après plusieurs mois d’arrêt.",
            last: "La mise en service est désormais annoncée pour la fin de 2026.",
            paragraphs: 3,
            without: ["Cridem", "Commentaires", "Lus", "Envoyer", "Imprimer", "habitants de Boghé"],
            text: #"""
                Cridem
                Accueil Actualités Archives Contact
                21-02-2025 10:20 - Rosso : reprise des travaux du pont sur le fleuve Sénégal
                Le Calame - Les travaux de construction du pont de Rosso, qui doit relier la Mauritanie au Sénégal, ont repris cette semaine après plusieurs mois d’arrêt.
                Long de 1 461 mètres, l’ouvrage est financé par la Banque africaine de développement et l’Union européenne, pour un montant global de 88 millions d’euros.
                L’entreprise chinoise chargée du chantier a rappelé trois cents ouvriers. La mise en service est désormais annoncée pour la fin de 2026.
                Commentaires : 0
                Lus : 1324
                Imprimer
                Envoyer à un ami
                Les articles, commentaires et propos sont la propriété de leur(s) auteur(s) et n'engagent que leur avis, opinion et responsabilité
                Les habitants de Boghé réclament le bitumage de leur route
                """#),
        PressPage(
            name: "RFI",
            title: "Mali : à Ménaka, la vie reprend lentement sous escorte",
            date: "2025-02-21",
            author: "Serge Daniel",
            first: "Au Mali, les habitants de Ménaka recommencent à circuler, mais seulement sous escorte militaire.",
            last: "« On compte les jours entre deux convois », résume un commerçant.",
            paragraphs: 5,
            without: [
                "Publié", "min", "publicité", "À lire aussi", "Newsletter", "abonne", "boite mail", "AFP",
                "application", "Afrique",
            ],
            text: #"""
                Afrique
                Mali : à Ménaka, la vie reprend lentement sous escorte

                Au Mali, les habitants de Ménaka recommencent à circuler, mais seulement sous escorte militaire. La ville, encerclée pendant près de deux ans, reçoit un convoi par mois.

                Publié le : 21/02/2025 - 15:34Modifié le : 21/02/2025 - 16:02

                2 min
                Temps de lecture

                Une rue de Ménaka, dans le nord-est du Mali, le 22 novembre 2020. (image d'illustration) AFP - SOULEYMANE AG ANARA

                Par : Serge Daniel Suivre

                La suite après cette publicité

                Avec notre correspondant régional,

                Les prix ont commencé à baisser sur le grand marché, assurent plusieurs habitants joints par téléphone. Le sac de riz est repassé sous la barre des 30 000 francs CFA.

                À lire aussi Mali : un convoi de ravitaillement attaqué entre Gao et Ansongo

                Mais l’hôpital manque toujours de tout. Selon un infirmier, la dernière livraison de médicaments remonte à la mi-décembre.

                Les routes vers Andéramboukane et Tidermène restent coupées. « On compte les jours entre deux convois », résume un commerçant.

                Newsletter
                Recevez toute l'actualité internationale directement dans votre boite mail
                Je m'abonne

                Suivez toute l'actualité internationale en téléchargeant l'application RFI

                Partager :
                """#),
        PressPage(
            name: "AFP in a portal",
            title: "Burkina: au moins huit soldats tués dans une attaque dans le Nord",
            date: "2025-02-20",
            source: "AFP",
            author: "AFP",
            first:
                "Au moins huit soldats burkinabè ont été tués mercredi dans l’attaque de leur détachement par des "
                + "jihadistes présumés dans le nord du Burkina Faso, a-t-on appris jeudi de sources sécuritaires.",
            last:
                "Les violences y ont fait plus de 26.000 morts depuis 2015, civils et militaires, selon l’ONG Acled.",
            paragraphs: 4,
            without: ["Lecture", "Temps", "©", "Ouagadougou (AFP)", "Flux", "LIRE"],
            text: #"""
                Flux
                Afrique
                Burkina: au moins huit soldats tués dans une attaque dans le Nord
                AFP - 20/02/2025 à 16:11 - Temps de lecture : 2 min
                Des soldats burkinabè patrouillent près de Djibo, le 30 octobre 2022 / AFP/Archives
                © AFP
                Au moins huit soldats burkinabè ont été tués mercredi dans l’attaque de leur détachement par des jihadistes présumés dans le nord du Burkina Faso, a-t-on appris jeudi de sources sécuritaires.
                "Une attaque complexe a visé tôt le matin le détachement de Djibo", a indiqué à l’AFP une source sécuritaire, faisant état d’un "bilan provisoire de huit soldats tués et d’une quinzaine de blessés".
                - "Riposte" -
                "La riposte a permis de neutraliser plusieurs dizaines d’assaillants", a assuré une autre source. Le Burkina est dirigé par une junte arrivée au pouvoir par un coup d’État en septembre 2022. Les violences y ont fait plus de 26.000 morts depuis 2015, civils et militaires, selon l’ONG Acled.
                © 2025 AFP
                À LIRE AUSSI
                Niger: deux Indiens tués et un enlevé dans l’ouest
                """#),
        PressPage(
            name: "English",
            title: "Mali, Senegal step up joint patrols along Faleme river",
            date: "2025-02-21",
            author: "Tiemoko Diallo",
            first:
                "The armies of Mali and Senegal have stepped up joint patrols along the Faleme river after a string "
                + "of attacks on gold mining villages, officials from both countries said on Friday.",
            last: "\"We want them to stay,\" said a trader in Kidira.",
            paragraphs: 3,
            without: ["Share", "Read", "Sign", "By", "Comments", "Related"],
            text: #"""
                Home
                News
                Sport
                Mali, Senegal step up joint patrols along Faleme river
                By Tiemoko Diallo
                February 21, 2025
                Share
                The armies of Mali and Senegal have stepped up joint patrols along the Faleme river after a string of attacks on gold mining villages, officials from both countries said on Friday.
                About two hundred soldiers will take part in the operation, which is due to last for two weeks and could be extended if the situation does not improve.
                Residents on both banks have long complained that the army comes after the gunmen have left. "We want them to stay," said a trader in Kidira.
                Related Posts
                Burkina Faso opens a new dam in the north of the country
                Comments
                Sign in to comment
                All rights reserved
                """#),
        PressPage(
            name: "Arabic",
            title: "موريتانيا ومالي تبحثان أمن الحدود في نواكشوط",
            first:
                "بحث وزير الدفاع الموريتاني مع نظيره المالي يوم الخميس في نواكشوط سبل تعزيز التعاون الأمني على "
                + "الحدود المشتركة بين البلدين.",
            last: "واتفق الطرفان على عقد اجتماع جديد في باماكو قبل نهاية السنة.",
            paragraphs: 3,
            without: ["Facebook", "Twitter"],
            text: #"""
                موريتانيا ومالي تبحثان أمن الحدود في نواكشوط

                Facebook
                Twitter

                بحث وزير الدفاع الموريتاني مع نظيره المالي يوم الخميس في نواكشوط سبل تعزيز التعاون الأمني على الحدود المشتركة بين البلدين.

                وقال بيان صادر عن الوزارة إن اللقاء تناول أوضاع اللاجئين الماليين في مخيم أمبرة، وحركة المنمين بين البلدين خلال موسم الأمطار.

                وأكد الوزيران حرص بلديهما على تبادل المعلومات. واتفق الطرفان على عقد اجتماع جديد في باماكو قبل نهاية السنة.
                """#),
    ]
}
