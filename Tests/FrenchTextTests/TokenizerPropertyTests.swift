import Foundation
import FrenchText
import TestFolders
import Testing

@Suite("Tokens of any text")
struct TokenizerPropertyTests {
    @Test(.random, arguments: 0..<20)
    func `Tokens are sound for any bytes`(_ seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<500 { checkTokens(of: random.bytes(120)) }
    }

    @Test(.random, arguments: 0..<20)
    func `Tokens are sound for any text`(_ seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<500 { checkTokens(of: Array(random.text(pieces: 40).utf8)) }
    }

    @Test func `Tokens are sound wherever a text is cut off`() {
        let text = """
            L’armée de N’Djamena (C.E.D.E.A.O.) a tué 1\u{202F}404,5 « anti-terroristes » aujourd’hui\u{AD}, \
            e\u{301}cole 12.500 東京 😀 مُحَمَّد jusqu’à l'\"île\" M'Hamed qu' 10\u{A0}% ﬁn İ
            """
        let bytes = Array(text.utf8)
        for count in 0...bytes.count {
            checkTokens(of: Array(bytes[..<count]))
            checkTokens(of: Array(bytes[count...]))
        }
    }

    @Test(.random, arguments: 0..<20)
    func `The same text in NFC and NFD has the same words in the same places`(_ seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<200 {
            let text = random.text(pieces: 30)
            let composed = text.precomposedStringWithCanonicalMapping
            let decomposed = text.decomposedStringWithCanonicalMapping
            let one = tokenize(Array(composed.utf8))
            let other = tokenize(Array(decomposed.utf8))
            #expect(one.surfaces == other.surfaces, "\(text.debugDescription)")
            #expect(one.tokens.map(\.position) == other.tokens.map(\.position))
            #expect(one.tokens.map(\.surface) == other.tokens.map(\.surface))
            for (token, twin) in zip(one.tokens, other.tokens) {
                let covered = slice(composed, token.source).decomposedStringWithCanonicalMapping
                #expect(covered.utf8.elementsEqual(slice(decomposed, twin.source).utf8))
            }
        }
    }

    @Test func `Every letter of Latin-1, Latin Extended-A and -B, and Latin Extended Additional folds as its NFD does`()
    {
        for value in Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let letter = String(scalar)
            let folded = Folding.fold(letter)
            #expect(
                folded == Folding.fold(letter.decomposedStringWithCanonicalMapping), "U+\(String(value, radix: 16))")
            #expect(folded == Folding.fold(letter.lowercased()), "U+\(String(value, radix: 16))")
            if let base = letter.decomposedStringWithCanonicalMapping.unicodeScalars.first, base.isASCII, base != scalar
            {
                #expect(folded == String(base).lowercased())
            }
        }
    }

    @Test(.random, arguments: 0..<10)
    func `Folding again changes nothing, and a folded form reads as itself`(_ seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<300 {
            let text = random.text(pieces: 30)
            let folded = Folding.fold(text)
            #expect(Folding.fold(folded).utf8.elementsEqual(folded.utf8))
            let list = tokenize(Array(text.utf8))
            for token in list.tokens {
                let surface = list.surface(of: token)
                #expect(Folding.fold(surface) == surface)
                #expect(words(surface) == surface)
            }
        }
    }

    @Test(.random, arguments: 0..<10)
    func `Broken UTF-8 reads as text with U+FFFD in its place`(_ seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<300 {
            let bytes = random.bytes(80)
            let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
            #expect(tokenize(bytes).surfaces == tokenize(repaired).surfaces)
            #expect(tokenize(bytes).tokens.map(\.position) == tokenize(repaired).tokens.map(\.position))
        }
    }

    private func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    /// Checks what holds for the tokens of every text.
    private func checkTokens(of bytes: [UInt8]) {
        let list = tokenize(bytes, from: 7)
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        var end = 0
        var surfaceEnd = 0
        var position = 7
        var before: Token?
        for token in list.tokens {
            #expect(!token.surface.isEmpty && token.surface.lowerBound == surfaceEnd)
            #expect(token.surface.count <= Tokenizer.maximumSurfaceLength)
            surfaceEnd = token.surface.upperBound
            #expect(String(validating: list.surfaces[token.surface], as: UTF8.self) != nil)
            #expect(!token.source.isEmpty && token.source.upperBound <= bytes.count)
            if isValid { #expect(String(validating: bytes[token.source], as: UTF8.self) != nil) }
            if token.isJoined {
                #expect(token.position == before?.position && token.source.upperBound == before?.source.upperBound)
                #expect(before.map { token.source.lowerBound < $0.source.lowerBound || $0.isJoined } == true)
            } else {
                #expect(token.source.lowerBound >= end && token.position == position)
                end = token.source.upperBound
                position += 1
            }
            before = token
        }
        #expect(surfaceEnd == list.surfaces.count)
    }
}
