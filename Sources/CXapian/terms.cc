#include "database.hh"

#include "owned.hh"
#include "text.hh"

#include <memory>
#include <string>

using namespace cxapian;

cx_code cx_database_term(cx_database *database, cx_bytes term, cx_term_stats *statistics, cx_error *error) noexcept {
    return guarded(error, {"reading the statistics of a term", term}, [&] {
        const Xapian::Database &source = required(database).database;
        cx_term_stats &result = required(statistics);
        const std::string name(checked_term(term));
        result = {source.get_termfreq(name), 0};
        if (result.documents != 0) result.occurrences = source.get_collection_freq(name);
    });
}

cx_code cx_database_first_document(cx_database *database, cx_bytes term, uint32_t *docid, cx_error *error) noexcept {
    return guarded(error, {"looking for a document with a term", term}, [&] {
        const Xapian::Database &source = required(database).database;
        uint32_t &result = required(docid);
        const std::string name(checked_term(term));
        const Xapian::PostingIterator posting = source.postlist_begin(name);
        result = posting == source.postlist_end(name) ? 0 : *posting;
    });
}

cx_terms *cx_database_terms(cx_database *database, cx_bytes prefix, size_t limit, cx_error *error) noexcept {
    return guarded(error, {"listing the terms that begin with", prefix}, [&] {
        const Xapian::Database &source = required(database).database;
        const std::string beginning = text(prefix);
        auto terms = std::make_unique<cx_terms>();
        const Xapian::TermIterator end = source.allterms_end(beginning);
        for (Xapian::TermIterator term = source.allterms_begin(beginning); term != end; ++term) {
            terms->append(*term, term.get_termfreq());
            if (terms->entries.size() == limit) break; /* never for 0 */
        }
        return terms;
    });
}
