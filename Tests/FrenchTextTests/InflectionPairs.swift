/// Pairs of words as the press writes them: forms of one word, and words that only look or sound alike, or are derived
/// from one root.
enum InflectionPairs {
    /// Two forms of one word a pair; a slash separates pairs.
    static let forms = pairs(
        """
        local locaux / rural ruraux / légal légaux / royal royaux / loyal loyaux / vital vitaux / rival rivaux
        canal canaux / total totaux / oral oraux / moral moraux / égal égaux / journal journaux / tribunal tribunaux
        hôpital hôpitaux / national nationaux / cheval chevaux / animal animaux / général généraux / capital capitaux
        signal signaux / régional régionaux / municipal municipaux / social sociaux / spécial spéciaux
        principal principaux / minéral minéraux / libéral libéraux / fédéral fédéraux / brutal brutaux
        fiscal fiscaux / pénal pénaux / vassal vassaux / idéal idéaux / littoral littoraux / mondial mondiaux
        travail travaux / bail baux / corail coraux / vitrail vitraux / œil yeux / ciel cieux / monsieur messieurs
        madame mesdames / noyau noyaux / tuyau tuyaux / joyau joyaux / niveau niveaux / bureau bureaux
        drapeau drapeaux / château châteaux / réseau réseaux / troupeau troupeaux / eau eaux / jeu jeux / lieu lieux
        milieu milieux / feu feux / enjeu enjeux / aveu aveux / bijou bijoux / genou genoux / locale locaux
        rurale ruraux / égale égaux / sociale sociaux / nationale nationaux
        actif active / passif passive / natif native / captif captive / fictif fictive / naïf naïve / juif juive
        vif vive / neuf neuve / veuf veuve / bref brève / massif massives / sportif sportives / offensif offensive
        législatif législatives / exécutif exécutive / négatif négatives / positif positive / actifs actives
        grec grecque / turc turque / public publique / laïc laïque / caduc caduque / blanc blanche / sec sèche
        nouveau nouvelle / nouveaux nouvelles / nouvel nouvelles / beau belle / beaux belles / vieux vieille
        vieil vieilles / fou folle / mou molle / jumeau jumelle / long longue / favori favorite / frais fraîche
        doux douce / roux rousse / faux fausse / jaloux jalouse / époux épouse / gros grosse / gras grasse
        épais épaisse / bas basse / gris grises / précis précise / divers diverses / métis métisse
        ambassadeur ambassadrice / directeur directrice / acteur actrice / électeur électrice / médiateur médiatrice
        sénateur sénatrice / fondateur fondatrice / observateur observatrices / négociateur négociatrice
        chercheur chercheuse / vendeur vendeuse / danseur danseuses / travailleur travailleuse / menteur menteuse
        procureur procureure / professeur professeure / auteur auteure / supérieur supérieure / intérieur intérieures
        meilleur meilleure / majeur majeure / mineur mineures / extérieur extérieures / ingénieur ingénieures
        heureux heureuse / dangereux dangereuse / nombreux nombreuses / religieux religieuse / sérieux sérieuses
        premier première / dernier dernières / policier policière / étranger étrangères / financier financière
        particulier particulières / cher chère / léger légère / entier entière / meurtrier meurtrière
        malien malienne / nigérien nigériennes / tchadien tchadienne / ivoirien ivoiriennes / européen européenne
        algérien algériennes / guinéen guinéenne / citoyen citoyenne / chrétien chrétiens / gardien gardienne
        sénégalais sénégalaise / français française / togolais togolaises / chinois chinoise / africain africaine
        américain américaines / marocain marocaine / allemand allemande / espagnol espagnole / mauritanien mauritaniens
        bon bonne / breton bretonne / officiel officielle / officiels officielles / traditionnel traditionnelles
        essentiel essentielle / personnel personnelle / nul nulle / gentil gentille / muet muette / complet complète
        secret secrète / inquiet inquiète / discret discrets / cadet cadette / conjoint conjointes / important importante
        présent présents / violent violentes / absent absente / suivant suivante / vivant vivants / étudiant étudiantes
        président présidente / manifestant manifestantes / combattant combattante / habitant habitants
        armée armées / patrouille patrouilles / attaque attaques / ville villes / otage otages / frontière frontières
        soldat soldats / village villages / ministre ministres / élection élections / opération opérations
        communiqué communiqués / commune communes / accord accords / blessé blessés / blessée blessées
        tué tuée / tués tuées / arrêté arrêtée / annoncer annonce / annoncer annoncé / annoncé annoncée
        annonce annoncent / annonçait annoncer / annoncera annoncer / annoncèrent annoncer / annoncerait annoncé
        patrouiller patrouillent / patrouillait patrouillaient / attaquer attaquent / attaqué attaqués
        libérer libéré / libérées libéré / condamner condamnent / condamné condamnées / arrêter arrêtent
        tomber tombent / tombé tombés / lancer lancent / lancé lancée / passer passé / passait passer / rester restent
        parler parlent / porter portent / quitter quittent / frapper frappé / aider aident / voter votent / tirer tiré
        tuer tuent / tuer tué / jouer jouent / gagner gagnent / livrer livrée / marcher marchent / refuser refusent
        finir finissent / finir fini / agir agissent / agir agi / saisir saisie / réunir réunis / réunir réunissent
        punir punis / fournir fournit / établir établissent / envahir envahi / réussir réussi / choisir choisie
        vendre vendu / vendre vendent / rendre rend / perdre perdu / perdue perdu / répondre répondent / attendre attendu
        défendre défendent / prendre pris / prendre prend / pris prise / prennent prendre / comprendre compris
        apprendre appris / venir venu / venir viennent / revenir revient / devenir devenu / intervenir intervient
        tenir tient / tenir tenue / obtenir obtenu / obtient obtenir / maintenir maintenu / soutenir soutient
        détenir détenus / mettre mis / mettre met / permettre permet / permettre permis / commettre commis
        promettre promis / dire dit / dire disent / interdire interdit / faire fait / faire font / voir vu / voir voit
        prévoir prévu / mourir meurt / mourir meurent / vivre vivent / écrire écrit / décrire décrit / élire élu
        élire élus / élue élu / conduire conduit / produire produit / détruire détruit / construire construit
        craindre craint / joindre joint / atteindre atteint / éteindre éteint / combattre combattu / abattre abattus
        vaincre vaincu / recevoir reçu / reçoit recevoir / secourir secouru / ouvrir ouvert / ouvrent ouvrir
        offrir offert / découvrir découverte / souffrir souffrent / servir sert / suivre suivi / poursuivre poursuit
        connaître connu / reconnaître reconnaît / disparaître disparu / paraître paraît / acquérir acquis
        conquérir conquis / fuir fuit / exclure exclu / conclure conclut / résoudre résolu / envoyer envoie
        payer paient / employer employé
        """)

    /// Two words that are not forms of one word a pair.
    static let strangers = pairs(
        """
        France francs / commune communiqué / opération opérateur / opération opérer / opérateur opérationnel
        collectivité collection / chat châtiment / copie coopération / national nation / nationalité nationale
        armée arme / armement armée / partie part / frais fraise / banc banque / ministre ministère
        Algérie Alger / sortie sort / direct directeur / directeur direction / département départ / parlement parler
        transition transit / terrorisme terroriste / caméra came / Mali malien / Niger Nigeria / Niger nigérien
        Tchad tchadien / Sénégal sénégalais / Guinée guinéen / Libye libyen / Togo togolais / Bénin béninois
        économie économique / économie économiste / politique politicien / politique police / policier politique
        public publicité / publication public / musique musicien / médecin médecine / médicament médecin
        élection électeur / élection élu / électoral élection / élu élite / président présidence / présidence présidentiel
        gouvernement gouverneur / gouverner gouvernement / gouvernance gouverneur / administration administrateur
        commission commissaire / commissariat commissaire / commerce commercial
        information informateur / informatique information / organisation organisateur / organe organisation
        formation format / formation formateur / forme formation / forcer forage / vent vente / fil file
        manifestation manifestant / manifeste manifestation / combat combattant / combattant combinaison
        attente attentat / attentat attention / attendre attentat / tension intention
        défense défenseur / défensif défense / sécurité sécuritaire / sécurité sécheresse / sûreté sûr
        industrie industriel / agriculture agriculteur / culture cultivateur / éleveur élevage / élève élevage
        pêcheur pêche / chasse chasseur / route routier / rue ruée / port porte / porteur port / ton tonne
        poste post / postal poste / tour tourisme / touriste tourisme / cour courage / course secours
        courant course / marchand marche / rapport rapporte / sanction sanctionne / main maintien / maintenir main / mine ministre
        mineur minerai / mission missile / missionnaire mission / permission permis / commission commis
        promotion promis / soumission soumis / accord accordé / accordéon accord / conflit confiance / conférence conférer
        coup coupe / couper coup / couleur couloir / coton côté / cotisation coton / centre central / centaine centre
        cent centre / camp campagne / campement camp / champ champion / championnat champion / chef chefferie
        état étatique / étape état / étés état / est estimation / ouest ouste / village villageois / ville village
        ville villa / villa villageois / région régime / régional régime / règle règne / règlement règle
        roi royal / royaume royal / reine rein / droite endroit / loi loin / légal légion
        législation légal / juge jugement / jury juge / justice juste / justice justifier / injustice injuste
        paix payer / pays payer / pays paysan / paysage pays / paie paix / prix prise / prix pris / prime premier
        prison prise / prisonnier prison / procès processus / procès procession / procureur procurer
        produit producteur / production produit / projet projection / projet projectile / jeu jeune / jeunesse jeune
        journal journaliste / journée journal / jour journal / semaine semence / moine mois / année anneau
        heure heureux / minute ministre / soldat solde / soldat solidaire / solidarité solide / général génération
        généraliste général / colonel colonie / colonne colonel / colonial colonel / capitaine capital / capitale capitaine
        lieutenant lieu / sergent serment / garde gardien / gendarme gendarmerie / gendarme genre / agent agence
        agent agression / agresseur agression / otage ôter / rançon rang / drone drogue / fusil fusée / fusion fusillade
        obus obusier / mortier mort / mort morsure / mortalité mortel / mort mortier
        bombe bombardement / bombe bombardier / bombardier bombardement / explosif explosion / exploser exploitation
        exploitation exploit / exploitant explosion / mosquée moustique / moustique mouton / imam image / islam islamique
        islamiste islamique / islamiste islamisme / chrétien chrétienté / religion religieux / religion région
        école écologie / écologie économie / écolier école / étudiant étude / université universel / universitaire univers
        santé saint / hôpital hospitalier / hôtel hôpital / maladie malade / mal Mali / malaise malaisien / vaccin vaccination
        pluie pluriel / fleuve fleur / désert déserteur / désertification désert / sable sabre / or ordre / ordre ordinaire
        coordination coordinateur / coopération coopérative / entreprise entrepreneur / entreprise entretien
        énergie énergique / électricité électrique / électrique électeur / pétrole pétrolier / gaz gazole / essence essentiel
        carburant carbone / train traînée / transport transporteur / transfert transport / avion aviation / aéroport aérien
        """)

    private static func pairs(_ text: String) -> [(String, String)] {
        text.split { $0 == "/" || $0 == "\n" }.compactMap { pair in
            let words = pair.split(separator: " ").map(String.init)
            return words.count == 2 ? (words[0], words[1]) : nil
        }
    }
}
