import CXapian
import TestFolders
import Testing

@Suite struct WriterTests {
    let directory: TemporaryDirectory
    var path: String { directory("database") }

    init() throws { directory = try TemporaryDirectory() }

    @Test func `Ids ascend and are not reused`() throws {
        let writer = try Writer(path)
        #expect(try writer.add("a") == 1)
        #expect(try writer.add("b") == 2)
        try writer.delete(2)
        #expect(try writer.add("c") == 3)
        try writer.delete(3)
        try writer.commit()
        let statistics = try Database(path).statistics
        #expect(statistics.documents == 1)
        #expect(statistics.last_docid == 3)
        #expect(try writer.add("d") == 4)
    }

    @Test func `Deleting a document removes everything of it`() throws {
        let writer = try Writer(path)
        for text in ["a x", "b x", "c"] { try writer.add(Document(text).value(0, "old").data("old")) }
        try writer.commit()
        #expect(code { try writer.delete(4) } == CX_NOT_FOUND)
        #expect(code { try writer.delete(0) } == CX_INVALID_ARGUMENT)
        try writer.delete(3)
        #expect(code { try writer.delete(3) } == CX_NOT_FOUND)
        try writer.delete(1)
        try writer.delete(2)
        try writer.add("d")
        try writer.commit()
        let database = try Database(path)
        #expect(try database.documents == 1)
        #expect(try database.matching(.all) == [4])
        #expect(try database.frequency("x") == 0)
        #expect(try database.terms("").map(\.term) == ["d"])
        for docid: UInt32 in 1...3 {
            #expect(code { _ = try database.data(docid) } == CX_NOT_FOUND)
            #expect(code { _ = try database.value(docid, 0) } == CX_NOT_FOUND)
        }
    }

    @Test func `Failures that change nothing keep what is pending`() throws {
        let writer = try Writer(path)
        try writer.add("pending")
        #expect(code { try writer.delete(99) } == CX_NOT_FOUND)
        #expect(code { try writer.delete(0) } == CX_INVALID_ARGUMENT)
        try writer.commit()
        #expect(try Database(path).frequency("pending") == 1)
    }

    @Test func `Readers see what is committed`() throws {
        let writer = try Writer(path)
        #expect(try Database(path).documents == 0)
        try writer.add("a")
        #expect(try Database(path).documents == 0)
        try writer.commit()
        let before = try Database(path)
        #expect(try before.documents == 1)
        try writer.add("b")
        try writer.commit()
        try writer.commit()
        #expect(try before.documents == 1)
        #expect(try Database(path).documents == 2)
    }

    @Test func `Closing does not commit`() throws {
        do {
            let writer = try Writer(path)
            try writer.add(Document("kept").data("kept"))
            try writer.commit()
            try writer.add("dropped")
            try writer.delete(1)
        }
        func expectKept() throws {
            let database = try Database(path)
            #expect(try database.documents == 1)
            #expect(try database.frequency("dropped") == 0)
            #expect(try database.data(1) == "kept")
        }
        try expectKept()
        do {
            let writer = try Writer(path, create: false)
            try writer.delete(1)
        }
        try expectKept()
        let writer = try Writer(path, create: false)
        #expect(try writer.add("next") == 2)
        try writer.commit()
        #expect(try Database(path).matching(.all) == [1, 2])
    }

    @Test func `Closing a new database leaves it empty`() throws {
        do {
            let writer = try Writer(path)
            try writer.add("dropped")
        }
        #expect(try Database(path).documents == 0)
    }

    @Test func `Closing does not commit past Xapian’s own threshold`() throws {
        do {
            let writer = try Writer(path)
            let document = try Document("mot")
            for _ in 0..<10_050 { try writer.add(document) }
            #expect(try Database(path).documents == 0)
        }
        #expect(try Database(path).documents == 0)
        try Database(path).readThrough()
    }

    @Test func `The threshold commits`() throws {
        do {
            let writer = try Writer(path, threshold: 3)
            for number in 1...7 {
                try writer.add("mot\(number)")
                #expect(try Database(path).documents == UInt32(number / 3 * 3))
            }
            try writer.delete(1)
            #expect(try Database(path).documents == 6)
            try writer.delete(2)
            #expect(try Database(path).documents == 5)
            try writer.add("autre")
            #expect(try Database(path).documents == 5)
            try writer.commit()
            for number in 1...2 { try writer.add("dropped\(number)") }
        }
        #expect(try Database(path).documents == 6)
    }

    @Test func `A database is created once and opened again`() throws {
        #expect(code { _ = try Writer(path, create: false) } == CX_NOT_FOUND)
        do {
            let writer = try Writer(path)
            try writer.add("first")
            try writer.commit()
        }
        #expect(code { _ = try Writer(path) } == CX_EXISTS)
        do {
            let writer = try Writer(path, create: false)
            #expect(try writer.add("second") == 2)
            try writer.commit()
        }
        #expect(try Database(path).terms("").map(\.term) == ["first", "second"])
    }
}
