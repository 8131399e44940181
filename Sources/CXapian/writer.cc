#include "document.hh"
#include "text.hh"

#include <xapian.h>

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>

using namespace cxapian;

/* A writable database that is in a transaction for all of its life but during commits. That is how Xapian is kept from
 * committing by itself: it would when its own threshold is reached (it then only moves postings from memory into the
 * files, outside what readers see) and when it is closed (it then cancels). */
struct cx_writer {
    const std::string path; /* for messages */
    const std::uint32_t threshold;
    std::uint32_t pending = 0;                       /* changes since the last commit */
    std::optional<Xapian::WritableDatabase> database; /* none once it has failed */
    cx_error failure{CX_OK, {}};

    cx_writer(std::string path, std::uint32_t threshold) : path(std::move(path)), threshold(threshold) {}

    void commit() {
        /* Whatever happens, the next state is a transaction again, so that giving up never commits. */
        struct Transaction {
            Xapian::WritableDatabase &database;
            explicit Transaction(Xapian::WritableDatabase &target) : database(target) { database.commit_transaction(); }
            ~Transaction() { database.begin_transaction(false); }
        };
        const Transaction between(*database); /* an unflushed transaction ends without any work */
        database->commit();
        pending = 0;
    }

    void count_change() {
        if (threshold != 0 && ++pending >= threshold) commit();
    }
};

namespace {

/* Runs `body` with the database of a writer that is still alive. A Failure leaves it so; any exception of Xapian's
 * means that it has thrown away what was pending, wherever it came from, so that the writer must not go on. */
template <typename Body>
cx_code change(cx_writer *writer, const char *what, cx_error *error, Body &&body) noexcept {
    if (writer == nullptr) return fail(error, {what}, CX_INVALID_ARGUMENT, "the writer is NULL");
    if (!writer->database) {
        if (error != nullptr) *error = writer->failure;
        return writer->failure.code;
    }
    const Doing doing{what, bytes(writer->path)};
    try {
        body(*writer->database);
        return CX_OK;
    } catch (const Failure &failure) {
        return fail(error, doing, failure.code, failure.reason);
    } catch (...) {
        const cx_code code = fail_with_current_exception(&writer->failure, doing);
        /* To a caller these two would mean that nothing has happened. */
        if (code == CX_NOT_FOUND || code == CX_INVALID_ARGUMENT) writer->failure.code = CX_INTERNAL;
        writer->database.reset();
        if (error != nullptr) *error = writer->failure;
        return writer->failure.code;
    }
}

} // namespace

cx_writer *cx_writer_open(cx_bytes path, cx_writer_options options, cx_error *error) noexcept {
    return guarded(error, {"opening a database for writing", path}, [&] {
        const int flags = Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                          (options.create ? Xapian::DB_CREATE : Xapian::DB_OPEN);
        auto writer = std::make_unique<cx_writer>(checked_path(path), options.flush_threshold);
        writer->database.emplace(writer->path, flags);
        writer->database->begin_transaction(false);
        return writer;
    });
}

void cx_writer_close(cx_writer *writer) noexcept { delete writer; }

cx_code cx_writer_add(cx_writer *writer, const cx_document *document, uint32_t *docid, cx_error *error) noexcept {
    return change(writer, "adding a document to the database", error, [&](Xapian::WritableDatabase &database) {
        const cx_document &source = required(document);
        if (database.get_lastdocid() == std::numeric_limits<Xapian::docid>::max()) {
            throw Failure{CX_INVALID_ARGUMENT, "the last document id has been given away; compact the database"};
        }
        const Xapian::docid added = database.add_document(source.document);
        if (docid != nullptr) *docid = added;
        writer->count_change();
    });
}

cx_code cx_writer_delete(cx_writer *writer, uint32_t docid, cx_error *error) noexcept {
    return change(writer, "deleting a document from the database", error, [&](Xapian::WritableDatabase &database) {
        if (docid == 0) throw Failure{CX_INVALID_ARGUMENT, "0 is no document id"};
        try {
            database.get_doclength(docid);
        } catch (const Xapian::DocNotFoundError &) {
            throw Failure{CX_NOT_FOUND, "there is no document of that id"};
        }
        database.delete_document(docid);
        writer->count_change();
    });
}

cx_code cx_writer_commit(cx_writer *writer, cx_error *error) noexcept {
    return change(writer, "committing to the database", error,
                  [&](Xapian::WritableDatabase &) { writer->commit(); });
}
