internal import ProgramSupport

extension IndexDirectory {
    /// The paths of the files that the published generation was made of, as far as that can still be told: also where
    /// another version analysed its articles, or its database is damaged. Empty where it can't.
    public func rememberedFiles() -> [[UInt8]] {
        guard let number = currentNumber() else { return [] }
        let generation = generationPath(number)
        let manifestPath = "\(generation)/\(Manifest.fileName)"
        let ledgerPath = "\(generation)/\(Ledger.fileName)"
        guard let manifest = try? Manifest(decoding: Files.read(manifestPath), path: manifestPath),
            manifest.schemaVersion == Schema.version,
            let bytes = try? Files.read(ledgerPath), manifest.files[Ledger.fileName] == ContentHash(of: bytes),
            let ledger = try? Ledger(decoding: bytes)
        else { return [] }
        return ledger.files.map(\.path)
    }
}
