import Archive
import Glibc
import JSON
import Store
import TestFolders
import Testing

@testable import SearchD

/// The real program: its options, exit statuses, signals and log.
@Suite struct ProcessTests {
    private let directory: TemporaryDirectory
    private var socketPath: String { "\(directory.path)/s.sock" }
    private var indexPath: String { "\(directory.path)/index" }
    private var arguments: [String] { ["--index", indexPath, "--socket", socketPath] }

    init() throws { directory = try TemporaryDirectory() }

    private func publish(_ words: String = "patrouilles conjointes") throws {
        try TestIndex(directory: IndexDirectory(path: indexPath)).publish(words)
    }

    @Test func `It serves until it is terminated, and logs that`() async throws {
        try publish()
        try await onThread {
            let daemon = try DaemonProcess(arguments + ["--log-format", "json"], in: directory)
            #expect(daemon.readiness() == "ready\n")
            let client = try TestClient(socketPath)
            let found = try client.call("search", ["query": "patrouille conjointe"])
            #expect(found.hits.count == 10)
            #expect(found.hits.first?["snippet"]?["highlights"]?.arrayValue?.isEmpty == false)
            let article = try client.call("document", ["id": "a3"])["result"]
            #expect(article?["title"] == "Article 3" && article?["date"] == "2025-05-04")
            #expect(try client.call("document", ["id": "nothing"]).code == -32004)
            #expect(try client.call("status")["result"]?["documents"] == 20)
            daemon.terminate()
            try daemon.expectExit(0)
            #expect(!exists(socketPath))
            let events = try daemon.errorText.split(separator: "\n").map { try JSONValue.parse(Array($0.utf8)) }
            #expect(events.map { $0["message"]?.stringValue } == ["index opened", "serving", "stopping", "stopped"])
            #expect(events.allSatisfy { $0["level"] == "notice" && $0["time"] != nil })
        }
    }

    @Test func `Where there is no index, it says so and ends`() async throws {
        try await onThread {
            let daemon = try DaemonProcess(arguments, in: directory)
            let readiness = daemon.readiness()
            #expect(readiness.hasPrefix("error -32001 ") && readiness.hasSuffix("\n"))
            try daemon.expectExit(66)
            #expect(daemon.errorText.hasPrefix("sahel-searchd: no index at \(indexPath)"))
            #expect(daemon.errorText.split(separator: "\n").count == 1)
            #expect(!exists(socketPath))
        }
    }

    @Test func `A damaged index is refused`() async throws {
        try publish()
        let manifest = "\(indexPath)/current/MANIFEST.json"
        #expect(truncate(manifest, 10) == 0)
        try await onThread {
            let daemon = try DaemonProcess(arguments, in: directory)
            #expect(daemon.readiness().hasPrefix("error -32002 "))
            try daemon.expectExit(65)
        }
    }

    @Test func `A second daemon names the first, and replaces one that was killed`() async throws {
        try publish()
        try await onThread {
            let first = try DaemonProcess(arguments, in: directory)
            #expect(first.readiness() == "ready\n")
            let second = try DaemonProcess(arguments, in: directory)
            #expect(second.readiness().hasPrefix("error -32005 process \(first.processID) "))
            try second.expectExit(75)
            #expect(try TestClient(socketPath).call("status")["result"] != nil)
            // Killed, it leaves its socket, which the next one replaces.
            kill(first.processID, SIGKILL)
            try first.expectExit(128 + SIGKILL)
            #expect(exists(socketPath))
            let third = try DaemonProcess(arguments, in: directory)
            #expect(third.readiness() == "ready\n")
            #expect(try TestClient(socketPath).call("status")["result"] != nil)
            kill(third.processID, SIGINT)
            try third.expectExit(0)
        }
    }

    static let misuse: [[String]] = [
        ["--socket", "/tmp/" + String(repeating: "x", count: 200)], ["--log-format", "xml"], ["--idle-exit", "soon"],
        ["--log-level", "loud"], ["--nonsense"], ["--index", ""], ["--ready-fd", "x"], ["stray"],
    ]

    @Test(arguments: misuse)
    func `Misuse is one line and status 2`(_ options: [String]) async throws {
        try await onThread {
            let daemon = try DaemonProcess(options, in: directory)
            try daemon.expectExit(2)
            #expect(daemon.errorText.hasPrefix("sahel-searchd: "))
            #expect(daemon.errorText.split(separator: "\n").count == 1)
        }
    }

    @Test func `A socket is taken from systemd, and left to it`() async throws {
        try publish()
        let path = "\(directory.path)/systemd.sock"
        let descriptor = try SocketCalls.make()
        defer { close(descriptor) }
        try SocketCalls.bind(descriptor, to: path)
        #expect(listen(descriptor, 16) == 0)
        try await onThread {
            let daemon = try DaemonProcess(
                ["--index", indexPath, "--idle-exit", "0.2"], in: directory, environment: ["LISTEN_FDS": "1"],
                inheriting: descriptor)
            let client = try TestClient(path)
            let status = try client.call("status")["result"]
            #expect(status?["pid"]?.integerValue == Int64(daemon.processID))
            #expect(status?["socket"]?.stringValue == path)
            client.disconnect()
            try daemon.expectExit(0)
            #expect(exists(path))
        }
    }

    @Test func `A new generation is served soon, and so is an index built anew`() async throws {
        try publish("ancien")
        try await onThread {
            let daemon = try DaemonProcess(arguments, in: directory)
            #expect(daemon.readiness() == "ready\n")
            let client = try TestClient(socketPath)
            #expect(try client.call("search", ["query": "nouveau"]).hits.isEmpty)
            try publish("nouveau")
            try eventually("the new generation is served") {
                try !client.call("search", ["query": "nouveau"]).hits.isEmpty
            }
            // Built anew, an index counts from one again.
            #expect(rename(indexPath, indexPath + ".old") == 0)
            try publish("autre")
            try publish("dernier")
            try eventually("the index built anew is served") {
                try !client.call("search", ["query": "dernier"]).hits.isEmpty
            }
            daemon.terminate()
            try daemon.expectExit(0)
        }
    }
}
