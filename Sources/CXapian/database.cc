#include "database.hh"

#include "owned.hh"
#include "text.hh"

#include <memory>
#include <string>

#include <unistd.h>

using namespace cxapian;

namespace {

/* Opens the glass database in the directory `path`, and nothing else: no stub file that names another place. */
Xapian::Database open_glass(const std::string &path) {
    try {
        return Xapian::Database(path, Xapian::DB_BACKEND_GLASS);
    } catch (const Xapian::DatabaseNotFoundError &) {
        for (const char *version_file : {"/iamhoney", "/iamchert", "/iamflint"}) {
            if (access((path + version_file).c_str(), F_OK) == 0) {
                throw Failure{CX_VERSION, "a database of another Xapian format; rebuild it"};
            }
        }
        throw;
    }
}

/* A document whose parts are read when asked for. Nothing has looked yet whether it exists. */
Xapian::Document document(cx_database &database, uint32_t docid) {
    if (docid == 0) throw Failure{CX_INVALID_ARGUMENT, "0 is no document id"};
    return database.database.get_document(docid, Xapian::DOC_ASSUME_VALID);
}

/* What was read of a document. If that is nothing, the document may be absent: throws DocNotFoundError then. */
std::unique_ptr<cx_blob> part(cx_database &database, uint32_t docid, std::string content) {
    if (content.empty()) database.database.get_doclength(docid);
    return blob(std::move(content));
}

} // namespace

cx_database *cx_database_open(cx_bytes path, cx_error *error) noexcept {
    return guarded(error, {"opening a database", path}, [&] {
        return std::unique_ptr<cx_database>(new cx_database{open_glass(checked_path(path))});
    });
}

void cx_database_close(cx_database *database) noexcept { delete database; }

cx_code cx_database_statistics(cx_database *database, cx_database_stats *statistics, cx_error *error) noexcept {
    return guarded(error, {"reading the statistics of a database"}, [&] {
        const Xapian::Database &source = required(database).database;
        required(statistics) = {source.get_doccount(), source.get_lastdocid()};
    });
}

cx_blob *cx_database_data(cx_database *database, uint32_t docid, cx_error *error) noexcept {
    return guarded(error, {"reading the data of a document"}, [&] {
        cx_database &source = required(database);
        return part(source, docid, document(source, docid).get_data());
    });
}

cx_blob *cx_database_value(cx_database *database, uint32_t docid, uint32_t slot, cx_error *error) noexcept {
    return guarded(error, {"reading a value of a document"}, [&] {
        cx_database &source = required(database);
        return part(source, docid, document(source, docid).get_value(slot));
    });
}
