#include "query.hh"

#include "text.hh"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace cxapian;

namespace {

/* Matches a list of documents, without weight.
 *
 * Each search makes a clone and drops it at its end. So all clones share the list, which never changes, and each has
 * its own position in it. */
class DocumentList final : public Xapian::PostingSource {
  public:
    using Documents = std::shared_ptr<const std::vector<Xapian::docid>>;

    explicit DocumentList(Documents documents) : documents(std::move(documents)) {}

    DocumentList *clone() const override { return new DocumentList(documents); }

    /* `database` is always a single database, never several joined as one. */
    void init(const Xapian::Database &database) override {
        current = documents->data();
        end = std::upper_bound(current, current + documents->size(), database.get_lastdocid());
        started = false;
        /* Never above the number of documents, because the matcher subtracts it from that number. */
        frequency = std::min(static_cast<Xapian::doccount>(end - current), database.get_doccount());
    }

    Xapian::doccount get_termfreq_min() const override { return frequency; }
    Xapian::doccount get_termfreq_est() const override { return frequency; }
    Xapian::doccount get_termfreq_max() const override { return frequency; }

    void next(double) override {
        if (started) ++current;
        started = true;
    }

    /* Never moves back. Xapian's default `check` calls this. */
    void skip_to(Xapian::docid docid, double) override {
        started = true;
        current = std::lower_bound(current, end, docid);
    }

    bool at_end() const override { return current == end; }
    Xapian::docid get_docid() const override { return *current; }

    std::string get_description() const override { return std::to_string(documents->size()) + " documents"; }

  private:
    const Documents documents;
    const Xapian::docid *current = nullptr, *end = nullptr;
    bool started = false;
    Xapian::doccount frequency = 0;
};

} // namespace

cx_query *cx_query_documents(const uint32_t *docids, size_t count, cx_error *error) noexcept {
    return guarded(error, {"making a query of documents"}, [&] {
        if (count == 0) return node(Xapian::Query(), matching(Matching::Kind::nothing));
        const uint32_t *const first = &required(docids);
        if (*first == 0) throw Failure{CX_INVALID_ARGUMENT, "0 is no document id"};
        if (std::adjacent_find(first, first + count, std::greater_equal<>()) != first + count) {
            throw Failure{CX_INVALID_ARGUMENT, "documents that do not ascend"};
        }
        /* Xapian clones this one. If it were given ownership instead, it would leak the list when it throws. */
        const auto documents = std::make_shared<const std::vector<Xapian::docid>>(first, first + count);
        DocumentList list(documents);
        return node(Xapian::Query(&list), matching(documents));
    });
}
