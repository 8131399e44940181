/// Tells the folders with the parts of saved pages from the other folders beside the pages: for `Mil.html` a browser
/// puts pictures, scripts and frames into `Mil_files`, or as its language has it.
struct PageParts {
    /// The names of the folders, in the order in which they were found.
    var folders: [[UInt8]] = []
    /// The names of the pages, without their endings.
    private var pages: Set<[UInt8]> = []

    /// A page in the same folder.
    mutating func addPage(_ name: [UInt8]) {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return }
        pages.insert(Array(name[..<dot]))
    }

    /// The folders that are not parts of a page.
    var others: [[UInt8]] { pages.isEmpty ? folders : folders.filter { !isPart($0) } }

    private func isPart(_ folder: [UInt8]) -> Bool {
        Self.endings.contains { ending in
            folder.count > ending.count && folder.suffix(ending.count).elementsEqual(ending)
                && pages.contains(Array(folder.dropLast(ending.count)))
        }
    }

    /// What the names end with, by the languages of browsers. (Windows keeps a page together with a folder so named:
    /// "Connected files" in the documentation of its shell.)
    private static let endings = [
        "_files", "_fichiers", "-Dateien", "_archivos", "_arquivos", "_ficheiros", "_file", "-file", "-filer",
        "_bestanden", "_bylos", "_datoteke", "_dosyalar", "_elemei", "_failid", "_fails", "_fajlovi", "_fitxers",
        "_fitxategiak", "_fisiere", "_kataloger", "_pliki", "_soubory", "_tiedostot", ".files", " Files",
    ].map { Array($0.utf8) }
}
