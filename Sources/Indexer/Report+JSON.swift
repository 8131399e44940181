internal import Articles
internal import JSON
internal import Messages

/// How the report of a run is printed.
enum ReportFormat: String, Sendable, CaseIterable {
    /// For people. If nothing happened it is empty, except on a terminal.
    case text
    /// For programs: always one object.
    case json
}

extension Report {
    /// The object that docs/report.md describes, on one line. With `.verbose` it has `files`.
    func json(_ verbosity: Verbosity, in language: Language) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 1024)
        writer.beginObject()
        writer.member("dry_run", isDry)
        writer.member("new", new)
        writer.member("changed", changed)
        writer.member("removed", removed)
        writer.member("unchanged", unchanged)
        writer.member("undated", sources.reduce(0) { $0 + $1.undated })
        writer.member("not_before", sources.reduce(0) { $0 + $1.notBefore })
        writer.member("duplicates", duplicates)
        writer.member("articles", articles)
        writer.member("rebuilt", rebuildReason?.name)
        writer.member("seconds", Double(duration / .milliseconds(1)).rounded() / 1000)
        writer.array("sources", sources) { $0.write(to: &$1) }
        writer.array("short", short) { $0.write(to: &$1) }
        writer.key("languages")
        writer.beginObject()
        for (language, count) in languages.sorted(by: { $0.key < $1.key }) { writer.member(language, count) }
        writer.endObject()
        writer.array("skipped", skipped.inOrder) { $0.write(to: &$1, isKnown: known.contains($0), in: language) }
        writer.array("remarks", remarks.inOrder) { $0.write(to: &$1, isKnown: known.contains($0), in: language) }
        writer.array("unread", unread.inOrder) { kind, writer in
            writer.beginObject()
            writer.member("ending", kind.kind)
            writer.member("count", kind.count)
            writer.member("new", newUnread.counts[kind.kind] ?? 0)
            writer.endObject()
        }
        if verbosity == .verbose { writer.array("files", outcomes.sorted { $0.path < $1.path }) { $0.write(to: &$1) } }
        writer.endObject()
        return writer.finish() + [UInt8(ascii: "\n")]
    }
}

extension SourceOutcome {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("source")
        if let name { writer.string(name) } else { writer.null() }
        writer.member("new", new)
        writer.member("changed", changed)
        writer.member("removed", removed)
        writer.member("undated", undated)
        writer.member("not_before", notBefore)
        writer.member("short", short)
        writer.member("duplicates", duplicates)
        writer.member("words", words)
        writer.member("usual_words", usualWords)
        writer.member("looks_broken", looksBroken)
        writer.endObject()
    }
}

extension ShortArticle {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("path", path.string)
        writer.member("line", line)
        writer.member("id", id)
        writer.member("source", source)
        writer.member("words", words)
        writer.member("usual_words", usualWords)
        writer.endObject()
    }
}

extension SkipReason {
    fileprivate func write(to writer: inout JSONWriter, isKnown: Bool, in language: Language) {
        writer.beginObject()
        writer.member("path", path.string)
        writer.member("line", line)
        writer.member("column", column)
        writer.member("message", what.text(in: language))
        writer.member("hint", hint.text(in: language))
        writer.member("code", what.code)
        writer.member("known", isKnown)
        writer.endObject()
    }
}

extension Report.FileOutcome {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("path", path.string)
        writer.member("new", new)
        writer.member("changed", changed)
        writer.member("removed", removed)
        writer.member("unchanged", unchanged)
        writer.endObject()
    }
}

extension Report.RebuildReason {
    fileprivate var name: String {
        switch self {
        case .version: "version"
        case .damage: "damage"
        case .protectedWords: "protected_words"
        case .sourceNames: "source_names"
        }
    }
}

extension JSONWriter {
    fileprivate mutating func array<Element>(
        _ name: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements { write(element, &self) }
        endArray()
    }
}
