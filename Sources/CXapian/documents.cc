#include "database.hh"
#include "owned.hh"
#include "query.hh"
#include "text.hh"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace cxapian;

namespace {

/* Matches a list of documents, without weight. */
class DocumentList final : public Xapian::PostingSource {
  public:
    using Documents = std::shared_ptr<const std::vector<Xapian::docid>>;

    explicit DocumentList(Documents documents) : documents(std::move(documents)) {}

    void init(const Xapian::Database &) override {
        position = 0;
        started = false;
    }
    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }
    double get_weight() const override { return 0; }
    bool at_end() const override { return started && position == documents->size(); }
    Xapian::docid get_docid() const override { return (*documents)[position]; }
    void next(double) override {
        if (started) {
            ++position;
        } else {
            started = true;
        }
    }
    void skip_to(Xapian::docid docid, double) override {
        started = true;
        const auto from = documents->begin() + static_cast<std::ptrdiff_t>(position);
        position = static_cast<std::size_t>(std::lower_bound(from, documents->end(), docid) - documents->begin());
    }
    Xapian::PostingSource *clone() const override { return new DocumentList(documents); }
    std::string get_description() const override { return "documents(" + std::to_string(documents->size()) + ")"; }

  private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents->size()); }

    Documents documents;
    std::size_t position = 0;
    bool started = false;
};

/* A term's postings, on their way. */
struct Postings {
    Xapian::PostingIterator next, end;
    Xapian::doccount frequency;
};

} // namespace

cx_numbers *cx_database_documents_with(cx_database *database, const cx_bytes *terms, size_t count,
                                       cx_error *error) noexcept {
    return guarded(error, {"finding the documents that have several terms"}, [&] {
        const Xapian::Database &source = required(database).database;
        auto numbers = std::make_unique<cx_numbers>();
        if (count == 0) return numbers;
        std::vector<Postings> lists;
        lists.reserve(count);
        for (size_t index = 0; index < count; ++index) {
            const std::string name(checked_term((&required(terms))[index]));
            const Xapian::doccount frequency = source.get_termfreq(name);
            if (frequency == 0) return numbers;
            lists.push_back({source.postlist_begin(name), source.postlist_end(name), frequency});
        }
        /* The rarest leads, so that the others are skipped through. */
        std::sort(lists.begin(), lists.end(), [](const Postings &a, const Postings &b) { return a.frequency < b.frequency; });
        Postings &lead = lists.front();
        while (lead.next != lead.end) {
            Xapian::docid docid = *lead.next;
            bool all = true;
            for (auto other = lists.begin() + 1; other != lists.end(); ++other) {
                other->next.skip_to(docid);
                if (other->next == other->end) return numbers;
                if (*other->next == docid) continue;
                docid = *other->next;
                all = false;
                break;
            }
            if (all) {
                numbers->content.push_back(docid);
                ++lead.next;
            } else {
                lead.next.skip_to(docid);
            }
        }
        return numbers;
    });
}

cx_query *cx_query_documents(const uint32_t *docids, size_t count, cx_error *error) noexcept {
    return guarded(error, {"making a query of documents"}, [&] {
        auto documents = std::make_shared<std::vector<Xapian::docid>>();
        if (count != 0) documents->assign(&required(docids), &required(docids) + count);
        if (!documents->empty() && documents->front() == 0) throw Failure{CX_INVALID_ARGUMENT, "0 is no document id"};
        const auto unordered = std::adjacent_find(documents->begin(), documents->end(), std::greater_equal<>());
        if (unordered != documents->end()) throw Failure{CX_INVALID_ARGUMENT, "documents that do not ascend"};
        if (documents->empty()) return std::unique_ptr<cx_query>(new cx_query{Xapian::Query()});
        return std::unique_ptr<cx_query>(new cx_query{Xapian::Query((new DocumentList(std::move(documents)))->release())});
    });
}
