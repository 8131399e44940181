import CXapian
import Glibc
import TestFolders
import Testing

@Suite struct DeepQueryTests {
    /// A tree of so many levels; or the failure.
    private func chain(_ levels: Int, _ wrap: (OpaquePointer?, UnsafeMutablePointer<cx_error>) -> OpaquePointer?)
        throws(Failure) -> OpaquePointer
    {
        try make { error in
            var node = Bytes("a").lend { cx_query_term($0, error) }
            for _ in 1..<levels { node = wrap(node, error) }
            return node
        }
    }

    private static func pair(_ op: cx_operator) -> (OpaquePointer?, UnsafeMutablePointer<cx_error>) -> OpaquePointer? {
        { node, error in
            let nodes = [Bytes("b").lend { cx_query_term($0, error) }, node]
            return cx_query_combine(op, nodes, 2, error)
        }
    }

    @Test(arguments: [CX_AND, CX_OR, CX_AND_NOT, CX_AND_MAYBE, CX_FILTER].map(\.rawValue))
    func `Ten thousand levels are refused`(op: UInt32) throws {
        let pair = Self.pair(cx_operator(rawValue: op))
        #expect(code { cx_query_free(try chain(10_000, pair)) } == CX_TOO_COMPLEX)
        #expect(code { cx_query_free(try chain(Int(CX_MAX_QUERY_DEPTH) + 1, pair)) } == CX_TOO_COMPLEX)
        #expect(code { cx_query_free(try chain(Int(CX_MAX_QUERY_DEPTH), pair)) } == CX_OK)
        #expect(code { cx_query_free(try chain(10_000) { cx_query_scale($0, 1.5, $1) }) } == CX_TOO_COMPLEX)
    }

    /// What one thread hands to another.
    private final class Work: Sendable {
        let path: String
        init(_ path: String) { self.path = path }
    }

    @Test func `The deepest query runs on a small stack`() throws {
        let directory = try TemporaryDirectory()
        _ = try database(["a b", "b", "c"], at: directory("database"))

        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        #expect(pthread_attr_setstacksize(&attributes, 512 << 10) == 0)
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(directory("database")))
        let started = pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument else { return nil }
                let path = Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().path
                for op in [CX_AND, CX_OR, CX_AND_NOT, CX_AND_MAYBE, CX_FILTER] {
                    DeepQueryTests().run(DeepQueryTests.pair(op), on: path)
                }
                DeepQueryTests().run({ cx_query_scale($0, 1.001, $1) }, on: path)
                return nil
            }, work.toOpaque())
        #expect(started == 0)
        #expect(pthread_join(thread, nil) == 0)
    }

    private func run(
        _ wrap: (OpaquePointer?, UnsafeMutablePointer<cx_error>) -> OpaquePointer?, on path: String
    ) {
        #expect(throws: Never.self) {
            let database = try Database(path)
            let node = try chain(Int(CX_MAX_QUERY_DEPTH), wrap)
            defer { cx_query_free(node) }
            var options = options()
            let results = try make { cx_database_search(database.handle, node, &options, $0) }
            cx_results_free(results)
        }
    }

    @Test func `Wide trees are fine`() throws {
        let directory = try TemporaryDirectory()
        let database = try database(["a b", "b", "c"], at: directory("database"))
        let wide = Query.combined(CX_OR, (0..<10_000).map { .term(Bytes("mot\($0)")) } + [.term("c")])
        #expect(try database.matching(wide) == [3])
    }
}
