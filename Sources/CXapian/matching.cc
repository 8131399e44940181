#include "matching.hh"

#include "database.hh"
#include "query.hh"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace cxapian;

namespace {

using Bits = std::vector<std::uint64_t>;

bool holds(const Bits &bits, Xapian::docid docid) { return bits[docid / 64] >> docid % 64 & 1; }
void insert(Bits &bits, Xapian::docid docid) { bits[docid / 64] |= std::uint64_t{1} << docid % 64; }

std::uint64_t count(const Bits &bits) {
    std::uint64_t sum = 0;
    for (const std::uint64_t word : bits) sum += static_cast<std::uint64_t>(__builtin_popcountll(word));
    return sum;
}

/* Reads posting lists into bits: some ten nanoseconds a posting, a tenth of what Xapian's matcher takes for a match.
 *
 * Where the postings allowed are used up, what was found so far is part of what matches. */
class Finder {
  public:
    Finder(const Xapian::Database &database, std::uint64_t most_postings)
        : database(database), last(database.get_lastdocid()), all(database.get_doccount()), left(most_postings) {}

    Bits empty() const { return Bits(last / 64 + 1); }

    bool is_complete() const { return complete; }

    /* Adds what matches to `found`. Where `within` is given, only documents in it are added. */
    void add(const Matching &set, const Bits *within, Bits &found) {
        switch (set.kind) {
        case Matching::Kind::nothing: return;
        case Matching::Kind::all: return add_all(within, found);
        case Matching::Kind::term: return add_term(set.text, within, found);
        case Matching::Kind::prefix:
            for (const std::string &term : prefix_terms(database, set.text, set.limit)) add_term(term, within, found);
            return;
        case Matching::Kind::documents:
            for (const Xapian::docid docid : *set.documents) {
                if (docid > last) return;
                add_one(docid, within, found);
            }
            return;
        case Matching::Kind::any:
            for (const MatchingSet &part : set.parts) add(*part, within, found);
            return;
        case Matching::Kind::every: return add_every(set, within, found);
        case Matching::Kind::without: return add_without(set, within, found);
        }
    }

  private:
    const Xapian::Database &database;
    const Xapian::docid last;
    const Xapian::doccount all;
    std::uint64_t left;
    bool complete = true;

    /* A jump to a document costs about as much as reading so many postings. */
    static constexpr std::uint64_t jump = 16;

    /* Whether there are postings left to be read. */
    bool spend(std::uint64_t postings) {
        if (postings > left) {
            complete = false;
            left = 0;
            return false;
        }
        left -= postings;
        return true;
    }

    static void add_one(Xapian::docid docid, const Bits *within, Bits &found) {
        if (within == nullptr || holds(*within, docid)) insert(found, docid);
    }

    void add_all(const Bits *within, Bits &found) {
        if (within != nullptr) return unite(found, *within);
        if (all != last) return read(std::string(), within, found);
        for (std::size_t index = 0; index < found.size(); ++index) found[index] = ~std::uint64_t{0};
        found[0] &= ~std::uint64_t{1};
        found[last / 64] &= ~std::uint64_t{0} >> (63 - last % 64);
    }

    void add_term(const std::string &term, const Bits *within, Bits &found) {
        const Xapian::doccount frequency = database.get_termfreq(term);
        if (frequency == 0) return;
        if (frequency == all) return add_all(within, found);
        if (within != nullptr && count(*within) * jump < frequency) return probe(term, *within, found);
        read(term, within, found);
    }

    /* Reads the whole list. */
    void read(const std::string &term, const Bits *within, Bits &found) {
        const Xapian::PostingIterator end = database.postlist_end(term);
        for (Xapian::PostingIterator next = database.postlist_begin(term); next != end; ++next) {
            if (!spend(1)) return;
            add_one(*next, within, found);
        }
    }

    /* Looks the documents of `within` up in the list. */
    void probe(const std::string &term, const Bits &within, Bits &found) {
        const Xapian::PostingIterator end = database.postlist_end(term);
        Xapian::PostingIterator next = database.postlist_begin(term);
        for (std::size_t index = 0; index < within.size(); ++index) {
            for (std::uint64_t word = within[index]; word != 0; word &= word - 1) {
                const auto docid = static_cast<Xapian::docid>(index * 64 + static_cast<unsigned>(__builtin_ctzll(word)));
                if (!spend(jump)) return;
                next.skip_to(docid);
                if (next == end) return;
                if (*next == docid) insert(found, docid);
            }
        }
    }

    void add_every(const Matching &set, const Bits *within, Bits &found) {
        std::vector<std::pair<std::uint64_t, const Matching *>> parts;
        for (const MatchingSet &part : set.parts) parts.emplace_back(most(*part), part.get());
        std::sort(parts.begin(), parts.end(), [](auto &left, auto &right) { return left.first < right.first; });
        Bits common;
        for (const auto &[_, part] : parts) {
            Bits both = empty();
            add(*part, within, both);
            common = std::move(both);
            within = &common;
        }
        unite(found, common);
    }

    void add_without(const Matching &set, const Bits *within, Bits &found) {
        Bits first = empty(), excluded = empty();
        add(*set.parts[0], within, first);
        for (std::size_t index = 1; index < set.parts.size(); ++index) add(*set.parts[index], &first, excluded);
        /* What was not read may be excluded. */
        if (!complete) return;
        for (std::size_t index = 0; index < first.size(); ++index) found[index] |= first[index] & ~excluded[index];
    }

    /* How many documents match at most; the rarest of what must all match is read first. */
    std::uint64_t most(const Matching &set) const {
        std::uint64_t sum = 0;
        switch (set.kind) {
        case Matching::Kind::nothing: return 0;
        case Matching::Kind::all:
        case Matching::Kind::prefix: return all;
        case Matching::Kind::term: return database.get_termfreq(set.text);
        case Matching::Kind::documents: return set.documents->size();
        case Matching::Kind::any:
            for (const MatchingSet &part : set.parts) sum += most(*part);
            return sum;
        case Matching::Kind::every:
            sum = all;
            for (const MatchingSet &part : set.parts) sum = std::min(sum, most(*part));
            return sum;
        case Matching::Kind::without: return most(*set.parts[0]);
        }
        return all;
    }

    static void unite(Bits &found, const Bits &other) {
        for (std::size_t index = 0; index < other.size(); ++index) found[index] |= other[index];
    }
};

} // namespace

cx_document_set *cx_database_matching(cx_database *database, const cx_query *query, uint64_t most_postings,
                                      cx_error *error) noexcept {
    return guarded(error, {"finding what matches"}, [&] {
        Finder finder(required(database).database, most_postings);
        auto set = std::make_unique<cx_document_set>();
        set->bits = finder.empty();
        finder.add(*required(query).matching, nullptr, set->bits);
        set->complete = finder.is_complete();
        return set;
    });
}

const uint64_t *cx_document_set_bits(const cx_document_set *set) noexcept {
    return set == nullptr ? nullptr : set->bits.data();
}

size_t cx_document_set_size(const cx_document_set *set) noexcept { return set == nullptr ? 0 : set->bits.size(); }

bool cx_document_set_is_complete(const cx_document_set *set) noexcept { return set != nullptr && set->complete; }

void cx_document_set_free(cx_document_set *set) noexcept { delete set; }
