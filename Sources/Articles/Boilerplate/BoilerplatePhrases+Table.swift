extension BoilerplatePhrases {
    /// What the press writes around articles, folded.
    ///
    /// An entry is a phrase. In a row with a kind the limit of a ``LinePhrase`` follows: how many words a line of a
    /// copied text may have that begins so and is of that kind (`=`: as many as the phrase), and its condition. Behind
    /// `+` stands each ``BoilerplatePlace`` at which the phrase counts; those of a row count for all of its phrases. Of
    /// two kinds that a line may be of, the first counts.
    static let table: [(kind: ScrapedBoilerplate?, places: [BoilerplatePlace], phrases: String)] = [
        (
            .comments, [],
            """
            ajouter un commentaire 12 +appendix, annuler la reponse =, commentaire 3 +comments,
            commentaires 4 +short +appendix +comments +doubtful, comments 3 +comments, comments are closed 8,
            connectez vous pour commenter 12, ecrire un commentaire 12, en reponse a 8, enregistrer mon nom 40!,
            laisser un commentaire 12 +block +appendix +comments, laisser une reponse 12,
            laisser votre commentaire 12, laissez un commentaire 12 +block +appendix +comments,
            laissez votre commentaire 12, leave a comment 12 +appendix, leave a reply 12 +appendix,
            les articles commentaires et propos 40!, les champs obligatoires 40!, les commentaires sont fermes 10,
            nouveau commentaire 6 +comments, participer a la discussion 8, post comment =,
            poster un commentaire 12 +appendix, publier un commentaire 12, reagir = +short +doubtful,
            reagir a cet article 12, reagissez =, reagissez a 12, reply =, repondre = +heading, reponses 3# +heading,
            required fields are marked 40!, save my name email 40!, sign in to comment 8,
            soyez le premier a commenter 16!, soyez le premier a reagir 16!, vos commentaires 6 +appendix +comments,
            vos reactions 6 +appendix +comments, votre adresse de messagerie ne sera pas publiee 40!,
            votre adresse e mail ne sera pas publiee 40! +block, votre adresse email ne sera pas publiee 40!,
            votre avis sera publie 40!, votre commentaire 6, vous devez etre connecte 16! +block,
            vous devez vous connecter 16!, your email address will not be published 40!
            """
        ),
        (
            .related, [],
            """
            a consulter aussi 8, a decouvrir aussi 8 +appendix, a la une =, a ne pas manquer 6 +appendix,
            a voir egalement = +short +appendix +link +headlines, article precedent 30 +whole, article similaire 8,
            article suivant 30 +whole, articles connexes 8 +appendix, articles connexesplus de l auteur 8,
            articles lies 8 +appendix, articles populaires 8 +appendix, articles recents 8 +appendix,
            articles recommandes 8 +appendix, articles relatifs 8, articles similaires 8 +appendix,
            autres articles 8 +appendix, ca peut vous interesser 10, cela pourrait vous interesser 10,
            ces articles pourraient 12, contenus sponsorises 6 +appendix, dans la meme categorie 8 +appendix,
            dans la meme rubrique 8 +block +appendix, dans le meme dossier 8 +appendix, dernieres actualites 8,
            dernieres infos 8, dernieres nouvelles 8, derniers articles 8 +appendix, don t miss =,
            du meme auteur 8 +appendix, fil info =, flash info =, le plus lu =, les plus consultes 6,
            les plus lus 6 +appendix, les plus populaires 6 +appendix, les plus vus 6, liens commerciaux =,
            more from 8, more news 6, navigation = +heading, navigation de l article 6, navigation des articles 6,
            ne manquez pas 8, next =, next article 30, next post 30, next up =, other articles 6, plus d actualites 8,
            plus d articles 8 +appendix, plus d infos 8, plus de l auteur 6, plus lus =, post navigation =,
            pour aller plus loin 6 +appendix, precedent = +whole +heading, previous =, previous article 30,
            previous post 30, recent posts 6, recommande pour vous 8 +appendix, recommandes pour vous 8 +appendix,
            recommended 4, related =, related articles 8 +appendix, related news 6, related posts 8 +appendix,
            suivant = +whole +heading, sur le meme sujet 8 +block +appendix, sur le meme theme 8 +block +appendix,
            trending 4, vous aimerez aussi 10, vous pourriez aimer 10 +appendix,
            vous pourriez aussi aimer 10 +appendix, vous pourriez etre interesse 12, you may also like 8
            """
        ),
        (
            .footer, [],
            """
            a propos =, a propos de nous 8, abonnez vous 30! +block +invitation, all rights reserved 40!,
            conditions generales 20, contactez la redaction 12, contactez nous 8 +short,
            copyright 40! +short +doubtful, designed by 12, developed by 12, espace annonceurs 6,
            fierement propulse par 12, follow us 12 +invitation, inscription a la newsletter 16! +invitation,
            inscrivez vous 30! +block +invitation, made with 8, mentions legales 20,
            newsletter 6 +short +appendix +doubtful, nos partenaires 4, nous contacter 8, plan du site 8,
            politique de confidentialite 20 +legal, powered by 12, proudly powered by 12, qui sommes nous 8,
            recevez 40 +invitation, rejoignez nous 16! +invitation, retrouvez nous 16! +invitation,
            site developpe par 12, suivez 12 +invitation, suivez l actualite 30!, suivez notre chaine 30!,
            suivez nous 12, suivez toute l actualite 30!, telechargez l application 30! +block +invitation,
            telechargez notre application 30! +block +invitation, theme by 8, tous droits reserves 40! +block +part,
            tous les droits reserves 40!
            """
        ),
        (
            .label, [],
            """
            a ecouter 25 +block +headlines, a lire 25 +short +link +headlines, a lire aussi 40! +block +headlines,
            a lire egalement 40! +block +headlines, a voir aussi 40! +block +link +headlines, a voir egalement 40!,
            abonnes = +heading, affichages 4, alerte info =, article abonne =, article reserve 8,
            article reserve aux abonnes 8 +block, categorie 8, categories 12, classe dans 12, cliquez ici 14! +short,
            contenu reserve 8, contenu reserve aux abonnes 8, duree de la video 10, duree de lecture 10, ecouter =,
            ecouter aussi 40! +block, en savoir plus 8 +excerpt, etiquettes 20, fil d ariane =, filed under 12,
            la newsletter 6, la suite apres cette publicite 10 +block, lecture 5#, lecture audio 8 +short,
            lectures = +heading, lire aussi 40! +block +link +headlines, lire egalement 40! +block +link +headlines,
            lire l article 20 +short, lire la suite 12 +short +excerpt, lisez aussi 40! +block +link +headlines,
            lu 4#, lus 4#, min de lecture 4, min read 4, mots cles 30 +short, nombre de lectures 6, non classe =,
            partages =, posted in 12, read also 30! +appendix +headlines, read more 8 +excerpt, reading time 10,
            regarder aussi 40!, reserve abonnes 6, reserve aux abonnes 8, single post =, tag 8, tagged 20, tags 20,
            temps de lecture 10 +short, the rest after this ad 10, theme = +heading, themes = +heading,
            voir aussi 40! +block +link +headlines, vu 4#, vues 4#
            """
        ),
        (
            .share, [],
            """
            chargement 4, click to email 12, click to print 10, click to share 12, cliquer pour 14,
            cliquez pour imprimer 14!, cliquez pour partager 14!, connect with us =, copier le lien 6, copy link 4,
            e mail = +short +doubtful, ecouter cet article 8, ecouter l article 8, envoyer a un ami 8,
            envoyer par 8 +short +doubtful, envoyer un lien 8, imprimer 6 +short +doubtful, j aime ca 6, like =,
            like this 4, loading =, partage =, partager 4 +short +doubtful, partager cet article 8 +block,
            partager sur 6, partages 2, partagez 12, print =, rejoignez notre chaine 16!, rejoindre notre canal 12,
            share 6, share on 6, share this 6, shares 2, suivre = +heading, telecharger 6, tweet =, tweeter 4
            """
        ),
        (
            .menu, [],
            """
            acceder au contenu 6, accepter =, accepter et continuer 6, accepter les cookies 6 +legal,
            accueil 3 +short +doubtful, afficher plus 4, aller a 10, aller au contenu 6, bienvenue connectez vous 10,
            ce site utilise des cookies 40! +block, charger plus 6, close =, connexion 4 +heading, dark mode 4,
            fermer =, gerer les cookies 4, haut de page =, home =, inscription = +heading, je m abonne 6 +block,
            log in 4, main menu =, menu =, menu principal =, mode sombre 4, mon compte 4, more =, mot de passe 6,
            no result =, nom d utilisateur 6, nous utilisons des cookies 40! +block, pas de resultats 4,
            passer a la navigation 8, passer au contenu 6, personnalisez votre experience 30!, plus =, primary menu =,
            recherche = +heading, rechercher 6, refuser =, retour = +heading, retour a l accueil 8, retour en haut 6,
            s abonner 6, s inscrire 4, se connecter 6, search 4, search for =, sign in 4, skip links =,
            skip to content =, skip to main content =, skip to navigation =, toggle navigation =, top =,
            tout accepter =, view all result 4, voir plus 4 +excerpt, voir tous les resultats 6, vous etes ici 20,
            we use cookies 40! +legal
            """
        ),
        (
            .advertisement, [],
            """
            ad =, ads =, advertisement 4, annonce = +heading, annonce google =, annonces = +heading,
            contenu sponsorise 6 +appendix, espace publicitaire 6, pub =, publicite 4 +short +doubtful, sponsored 4,
            sponsorise 6
            """
        ),
        (
            .caption, [],
            """
            copyright photo 30!, credit = +credit, credit photo 30! +short +photo, credits = +credit,
            credits photo 30! +short, illustration 20:, image d illustration 30! +photo, legende 30: +label,
            legende image 40!, ph 6 +label +credit, photo 12 +label +credit, photo d illustration 30! +short +photo,
            photo illustration 20 +photo, photos = +label
            """
        ),
        (
            nil, [.block],
            """
            adresse de cet article, ce contenu est bloque, cet article est reserve aux abonnes, cliquez ici pour,
            connectez vous, continuez a lire, continuez votre lecture, deja abonne, en cliquant sur,
            en poursuivant votre navigation, fin de articles recommandes, identifiez vous, il vous reste +doubtful,
            l acces a ce contenu a ete bloque, l article a ete ajoute, la lecture des articles est reservee,
            la suite apres la publicite, la suite de cet article, la suite est reservee, lien permanent,
            no media source currently available, partagez cet article, permalien, pour lire la suite,
            pour ne rien manquer +doubtful, recevez chaque, recevez gratuitement, recevez nos, recevez notre,
            recevez tous les, rejoignez nos, rejoignez notre, rejoignez nous sur, restez connectes,
            retrouvez nous sur, seulement une partie des depeches que l agence anadolu, signaler une erreur,
            suivez notre +doubtful, suivez nous sur, toute reproduction, url de cet article, url de l article,
            veuillez activer, votre abonnement n autorise pas, votre adresse email, vous avez deja un compte,
            vous etes abonne
            """
        ),
        (
            nil, [.short],
            """
            email +doubtful, mis a jour le, mise a jour le, modifie le, par la redaction, poste le, publie le,
            publiee le, video +doubtful, voir la video, voir les photos
            """
        ),
        (
            nil, [.part],
            """
            cliquez sur l image pour, cliquez sur la video pour, n engage pas la redaction, n engage que son auteur,
            n engagent pas la redaction, n engagent que leur auteur, n engagent que leurs auteurs,
            pour toute information contactez nous
            """
        ),
        (
            nil, [.whole],
            """
            afp, avec afp, en bref, facebook, l essentiel, la redaction, lien direct, linkedin, reuters, twitter,
            whatsapp
            """
        ),
        (
            nil, [.appendix],
            """
            a propos de l auteur, a propos des auteurs, aller plus loin, article lie, articles associes,
            de la meme auteure, la redaction vous conseille, les plus lues, nos autres articles, nos recommandations,
            pour citer cet article, top articles, vous aimerez
            """
        ),
        (
            nil, [.comments],
            """
            avis des lecteurs, les commentaires, nouveaux commentaires, reactions, reactions des lecteurs
            """
        ),
        (
            nil, [.legal],
            """
            bloqueur de publicite, boite de reception, boite e mail, boite mail, ciblage publicitaire,
            conditions generales d utilisation, deposer des cookies, droit d acces et de rectification,
            emploie des cookies, gestion des cookies, notre newsletter, privacy policy, prospection commerciale,
            refuse les cookies, technologies similaires, utilise des cookies, utilisons des cookies, votre newsletter,
            vous desabonner, vous desinscrire
            """
        ),
        (
            nil, [.photo],
            """
            afp photo, ap photo, archives afp, capture d ecran, captures d ecran, droits reserves, getty images,
            image illustration, ph dr, photo afp, photo d archive, photo d archives, photo dr, reuters photo,
            shutterstock, via afp, via reuters
            """
        ),
        (
            nil, [],
            """
            a lire sur le meme sujet +headlines, image +credit, lire plus +headlines +excerpt, suite +excerpt
            """
        ),
    ]
}
