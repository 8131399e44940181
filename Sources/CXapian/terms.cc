#include "database.hh"

#include "owned.hh"
#include "text.hh"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace cxapian;

namespace {

/* A term's postings from the next one on. */
struct Postings {
    Xapian::PostingIterator next;
    Xapian::doccount frequency;

    bool at_end() const { return next == Xapian::PostingIterator(); }
};

/* The postings of all the terms, the rarest first; none where one term has none. */
std::vector<Postings> postings(const Xapian::Database &database, const std::vector<std::string> &terms) {
    std::vector<Postings> lists;
    lists.reserve(terms.size());
    for (const std::string &term : terms) {
        lists.push_back({database.postlist_begin(term), database.get_termfreq(term)});
        if (lists.back().at_end()) return {};
    }
    const auto rarer = [](const Postings &left, const Postings &right) { return left.frequency < right.frequency; };
    std::sort(lists.begin(), lists.end(), rarer);
    return lists;
}

/* Moves each of the lists to `docid` or, where it lacks that, to the next document. Returns `docid` if all lists have
 * it, 0 if one of them has ended, and otherwise the document that the first list without `docid` has next: no document
 * before that one can be common to all. */
Xapian::docid advance(std::vector<Postings> &lists, Xapian::docid docid) {
    for (Postings &list : lists) {
        list.next.skip_to(docid);
        if (list.at_end()) return 0;
        if (*list.next != docid) return *list.next;
    }
    return docid;
}

} // namespace

cx_code cx_database_term_frequency(cx_database *database, cx_bytes term, uint32_t *documents,
                                   cx_error *error) noexcept {
    return guarded(error, {"counting the documents with a term", term}, [&] {
        const Xapian::Database &source = required(database).database;
        required(documents) = source.get_termfreq(std::string(checked_term(term)));
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

cx_numbers *cx_database_documents_with(cx_database *database, const cx_bytes *terms, size_t count,
                                       cx_error *error) noexcept {
    return guarded(error, {"looking for the documents with several terms"}, [&] {
        const Xapian::Database &source = required(database).database;
        auto numbers = std::make_unique<cx_numbers>();
        if (count == 0) return numbers;
        const cx_bytes *const first = &required(terms);
        std::vector<std::string> names;
        names.reserve(count);
        for (const cx_bytes *term = first; term != first + count; ++term) names.emplace_back(checked_term(*term));

        std::vector<Postings> lists = postings(source, names);
        if (lists.empty()) return numbers;
        Xapian::docid docid = *lists.front().next;
        while (docid != 0) {
            const Xapian::docid common = advance(lists, docid);
            if (common != docid) {
                docid = common;
                continue;
            }
            numbers->content.push_back(docid);
            ++lists.front().next;
            docid = lists.front().at_end() ? 0 : *lists.front().next;
        }
        return numbers;
    });
}

cx_terms *cx_database_terms(cx_database *database, cx_bytes prefix, cx_error *error) noexcept {
    return guarded(error, {"listing the terms that begin with", prefix}, [&] {
        const Xapian::Database &source = required(database).database;
        const std::string beginning = text(prefix);
        auto terms = std::make_unique<cx_terms>();
        const Xapian::TermIterator end = source.allterms_end(beginning);
        for (Xapian::TermIterator term = source.allterms_begin(beginning); term != end; ++term) {
            terms->append(*term, term.get_termfreq());
        }
        return terms;
    });
}
