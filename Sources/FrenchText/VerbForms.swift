/// The forms of irregular verbs, and of regular ones that are too short for the rules for endings.
///
/// They are those of the third person, in which news is written, and the participles. A form that is mostly another
/// word is left out: `part`, `vit`, `lit`, `maintenant`.
enum VerbForms {
    /// Beginnings and endings that all go together. The first ending makes the form whose stem all of them get.
    private struct Paradigm {
        var beginnings: String
        var endings: String

        init(_ beginnings: String, _ endings: String) {
            self.beginnings = beginnings
            self.endings = endings
        }

        var verbs: [[String]] {
            let endings = Self.parts(endings)
            return Self.parts(beginnings).map { beginning in endings.map { beginning + $0 } }
        }

        private static func parts(_ text: String) -> [String] {
            text.split { $0.isWhitespace }.map { $0 == "-" ? "" : String($0) }
        }
    }

    /// By verb, its forms. `-` stands for nothing.
    static var all: [[String]] { paradigms.flatMap(\.verbs) }

    private static let paradigms = [
        // tuer, lancer, tomber
        Paradigm(
            """
            tu aid vot vol tir jou men jug jur cit cri nomm lanc tomb rest pass pens parl mont gagn livr gard
            port quitt fix forc ferm frapp jet lach log lutt manqu march mang marqu mass not plac plant pos pouss
            priv prouv prim refus regl risqu roul ruin saut sign sonn tent test touch tourn traqu trait tromp trouv vers
            vid pill perc clam chass caus camp cach brul bris bless barr
            """,
            "e er es ee ees ent ons ez ait aient ais era eras eront erai erait eraient erent"),
        // finir, agir
        Paradigm(
            """
            fin ag reag pun un reun sub fourn rempl reuss sais etabl retabl enrich grand vieill defin nourr garant franch
            bann demol accompl atterr avert chois convert envah affaibl flech gueri jaill obe applaud reflech surg trah
            invest rebat elarg ralent
            """,
            "i ir ie is ies it issent issait issaient issant issons issez ira iront irait iraient irent"),
        // vendre, répondre
        Paradigm(
            "vend rend perd mord tend repond correspond attend entend etend descend defend suspend pretend confond",
            "re - s ent u ue us ues ons ez ait aient ant it irent ra ront rait raient"),
        Paradigm(
            "p comp app rep surp",
            """
            rendre rend rends rennent renons renez renait renaient renant ris rise rises rit rirent rendra rendront
            rendrait rendraient renne
            """),
        Paradigm(
            "v rev dev interv parv prev conv surv prov t obt maint sout ret det cont appart entret",
            """
            enir ient iens iennent enu enue enus enues int inrent enait enaient enons enez iendra iendront iendrait
            iendraient ienne
            """),
        Paradigm(
            "m perm prom adm comm soum transm rem dem comprom om em",
            "ettre et ets ettent is ise ises it irent ettait ettaient ettant ettra ettront ettrait ettraient ette"),
        Paradigm(
            "- inter contre pre", "dire dit dits dite dites disent disait disaient disant dira diront dirait diraient"),
        Paradigm(
            "- re satis",
            """
            faire fait faite faits faites font faisait faisaient faisant fera feront ferait feraient fit firent fasse
            """),
        Paradigm("- pre", "voir voit voient vu vue vus vues voyait voyaient voyant"),
        Paradigm("m", "ourir eurt eurent ourait ouraient ourut oururent ourra ourront ourrait ourant"),
        Paradigm("- sur", "vivre vivent vivait vivaient vecu vecue vecut vecurent vivra vivront vivrait"),
        Paradigm(
            "- d re", "ecrire ecrit ecrits ecrite ecrites ecrivent ecrivait ecrivaient ecrivant ecrivit ecrivirent"),
        Paradigm("in pre tran sou", "scrire scrit scrits scrite scrites scrivent scrivait scrivaient scrivit scrira"),
        Paradigm("- re", "elire elit elisent elu elue elus elues elira eliront elirait elisait"),
        Paradigm(
            "cond prod constr detr trad red introd reconstr reprod instr sed",
            "uire uit uits uite uites uisent uisait uisaient uisant uisit uisirent uira uiront uirait uiraient"),
        Paradigm(
            "cra jo rejo atte ete pe pla contra restre",
            "indre int ints inte intes ignent ignait ignaient ignant ignit ignirent indra indront indrait"),
        Paradigm(
            "b comb ab deb", "at ats attre attent attu attue attus attues attait attaient attit attirent attra attront"),
        Paradigm("- con", "vaincre vainc vainquent vaincu vaincue vaincus vaincues vainquait vainquit vaincra"),
        Paradigm(
            "rec aperc dec conc",
            "evoir oit oivent u ue us ues evait evaient evant ut urent evra evront evrait evraient"),
        Paradigm("parc acc sec rec enc", "ourir ourt ourent ouru ourue ourus ourues ourait ouraient ourut oururent"),
        Paradigm(
            "ouv couv decouv rouv off souff",
            "rir re res rent ert erts erte ertes rait raient rant rit rirent rira riront rirait"),
        Paradigm("s", "ervir ert ervent ervi ervie ervis ervies ervait ervaient ervit ervira erviront"),
        Paradigm("- pour", "suivre suit suivent suivi suivie suivis suivies suivait suivaient suivit suivra suivront"),
        Paradigm(
            "con recon",
            "naitre nait naissent nu nue nus nues naissait naissaient naissant nut nurent naitra naitront naitrait"),
        Paradigm(
            "p app disp comp rep",
            "araitre arait araissent aru arue arus arues araissait araissaient arut arurent araitra araitront"),
        Paradigm("acqu conqu requ", "erir iert ierent is ise ises erait eraient it irent errait"),
        Paradigm("f", "uir uit uient ui uyait uyaient uyant uira uiront"),
        Paradigm("excl incl concl", "ure ut uent u ue us use uses ues uait uaient ura uront urait"),
        Paradigm("res", "oudre out olvent olu olue olus olues olvait olvaient oudra"),
        // envoyer, payer
        Paradigm(
            "envo renvo emplo deplo netto essa pa appu bala effra",
            "yer ie ient yent ye yee yes yees yait yaient yant iera ieront ierait"),
    ]
}
