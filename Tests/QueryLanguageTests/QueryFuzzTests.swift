import FrenchText
import SearchModel
import TestFolders
import TestQueries
import Testing

@testable import QueryLanguage

/// Parser and tokenizer on what nobody would type. `FUZZ_INPUTS` is how many inputs each test makes, `FUZZ_SEED`
/// makes them others.
@Suite struct QueryFuzzTests {
    private static let inputs = Fuzzing.inputs(default: 20_000)
    private static let seed: UInt64 = 1

    @Test(.random) func `Any query is read, and reads back from how it prints`() throws {
        var inputs = FuzzInputs(seed: Self.seed)
        for number in 0..<Self.inputs {
            let query = String(decoding: inputs.next(mostBytes: Limits.queryBytes / 3), as: UTF8.self)
            guard query.utf8.count <= Limits.queryBytes else { continue }
            let parsed = try QueryParser.parse(query, today: QueryCase.today)
            // A tree in the tests' own notation is slow to write: only where it fails.
            let again = try? QueryParser.parse(parsed.tree.description, today: QueryCase.today)
            let isStable = again?.tree == parsed.tree
            let count = query.unicodeScalars.count
            let arePlaced = parsed.tree.leaves.allSatisfy { !$0.source.isEmpty && $0.source.upperBound <= count }
            if isStable, arePlaced { continue }
            Issue.record("input \(number): \(query.debugDescription) reads as \(parsed.tree.outline)")
            return
        }
    }

    @Test(.random) func `Any bytes are tokens within them, folded once and for all`() throws {
        var inputs = FuzzInputs(seed: Self.seed &+ 1)
        let tokenizer = Tokenizer()
        var tokens = TokenList()
        for number in 0..<Self.inputs {
            let bytes = inputs.next(mostBytes: 400)
            tokens.removeAll()
            tokenizer.tokenize(bytes.span, into: &tokens)
            var position = -1
            let areSound = tokens.tokens.allSatisfy { token in
                defer { position = token.position }
                return token.source.lowerBound >= 0 && token.source.upperBound <= bytes.count && !token.source.isEmpty
                    && !token.surface.isEmpty && token.surface.count <= Tokenizer.maximumSurfaceLength
                    && token.position == (token.isJoined ? position : position + 1)
            }
            if areSound, String(validating: tokens.surfaces, as: UTF8.self) != nil { continue }
            Issue.record("input \(number): \(bytes) gives \(tokens.tokens)")
            return
        }
    }

    @Test(.random) func `The inputs are of every kind`() {
        var inputs = FuzzInputs(seed: Self.seed)
        var kinds = (invalid: 0, long: 0, marks: 0, phrases: 0, dates: 0, warned: 0)
        for _ in 0..<10_000 {
            let bytes = inputs.next(mostBytes: Limits.queryBytes / 3)
            let text = String(decoding: bytes, as: UTF8.self)
            if String(validating: bytes, as: UTF8.self) == nil { kinds.invalid += 1 }
            if bytes.count > 300 { kinds.long += 1 }
            if text.contains(where: { $0.unicodeScalars.count > 20 }) { kinds.marks += 1 }
            guard let parsed = try? QueryParser.parse(text, today: QueryCase.today) else { continue }
            for leaf in parsed.tree.leaves {
                if case .phrase = leaf { kinds.phrases += 1 }
                if case .dates = leaf { kinds.dates += 1 }
            }
            if !parsed.warnings.isEmpty { kinds.warned += 1 }
        }
        for count in [kinds.invalid, kinds.long, kinds.marks, kinds.phrases, kinds.dates, kinds.warned] {
            #expect(count >= 40, "\(kinds)")
        }
    }
}
