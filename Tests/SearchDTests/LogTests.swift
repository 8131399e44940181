import Glibc
import JSON
import Logging
import ProgramSupport
import SearchProtocol
import Testing

@testable import SearchD

@Suite struct LogTests {
    /// What the handler writes for one event.
    private func line(_ format: LogFormat, _ message: Logger.Message, _ metadata: Logger.Metadata) -> String {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { return "" }
        defer { for end in ends { close(end) } }
        let descriptor = ends[1]
        var logger = Logger(label: "test") { _ in LineLogHandler(format: format, level: .info, descriptor: descriptor) }
        logger[metadataKey: "own"] = "1"
        logger.debug("not logged")
        logger.warning(message, metadata: metadata)
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(ends[0], &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
    }

    @Test func `Text is one line, with values quoted where they need it`() {
        let line = line(.text, "two\nlines", ["path": "/a b", "word": "x", "note": "a\nb"])
        #expect(line.hasSuffix("Z warning two lines note=\"a\\nb\" own=1 path=\"/a b\" word=x\n"))
        #expect(line.split(separator: "\n").count == 1)
    }

    @Test func `JSON is one object a line`() throws {
        let line = line(.json, "two\nlines", ["list": ["a", "2"], "map": ["k": "v"], "error": "é"])
        #expect(line.hasSuffix("}\n") && line.split(separator: "\n").count == 1)
        let value = try JSONValue.parse(Array(line.utf8))
        #expect(value["message"] == "two\nlines" && value["level"] == "warning")
        #expect(value["list"] == ["a", 2] && value["map"] == ["k": "v"] && value["own"] == 1 && value["error"] == "é")
        #expect(value["time"]?.stringValue?.utf8.count == 24)
    }

    @Test func `Times are written as RFC 3339 says`() {
        #expect(Timestamp.text(secondsSince1970: 0) == "1970-01-01T00:00:00Z")
        #expect(Timestamp.text(secondsSince1970: 1_747_656_309) == "2025-05-19T12:05:09Z")
    }

    @Test func `Options come from the environment too`() throws {
        let environment = Environment(
            ["HOME": "/home/x", "SAHEL_SEARCH_LOG_FORMAT": "json", "SAHEL_SEARCH_IDLE_EXIT": "1.5"])
        let options = try DaemonOptions(flags: [.logLevel: "debug"], environment: environment)
        #expect(options.logFormat == .json && options.logLevel == .debug && options.idleExit == .seconds(1.5))
        let plain = try DaemonOptions(flags: [:], environment: Environment(["HOME": "/home/x"]))
        #expect(plain.logFormat == .text && plain.logLevel == .notice && plain.idleExit == nil)
    }
}
