#include "query.hh"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace {

/* Matches the documents of several terms, without weight. Each search uses a clone of its own. */
class TermFilter : public Xapian::PostingSource {
  public:
    void init(const Xapian::Database &database) override {
        const std::vector<std::string> terms = matching_terms(database);
        const double documents = database.get_doccount();
        double sum = 0, missing = 1;
        least = 0;
        for (const std::string &term : terms) {
            const Xapian::doccount frequency = database.get_termfreq(term);
            least = std::max(least, frequency);
            sum += frequency;
            missing *= 1 - frequency / std::max(documents, 1.0);
        }
        most = static_cast<Xapian::doccount>(std::min(sum, documents));
        expected = std::clamp(static_cast<Xapian::doccount>(documents * (1 - missing) + 0.5), least, most);

        lists.clear();
        started = false;
        /* The list of all documents needs no looking up, unless some were deleted. */
        if (least > 0 && least == database.get_doccount()) {
            lists.emplace_back(database.postlist_begin(std::string()));
            return;
        }
        for (const std::string &term : terms) {
            List list(database.postlist_begin(term));
            if (list.docid != 0) lists.push_back(std::move(list));
        }
        std::make_heap(lists.begin(), lists.end(), is_later);
    }

    Xapian::doccount get_termfreq_min() const override { return least; }
    Xapian::doccount get_termfreq_est() const override { return expected; }
    Xapian::doccount get_termfreq_max() const override { return most; }

    void next(double) override {
        if (started) {
            const Xapian::docid last = get_docid();
            do move([](Xapian::PostingIterator &rest) { ++rest; });
            while (!at_end() && get_docid() == last);
        }
        started = true;
    }

    /* Never moves back. Xapian's default `check` calls this. */
    void skip_to(Xapian::docid docid, double) override {
        started = true;
        while (!at_end() && get_docid() < docid) move([=](Xapian::PostingIterator &rest) { rest.skip_to(docid); });
    }

    bool at_end() const override { return lists.empty(); }
    Xapian::docid get_docid() const override { return lists.front().docid; }

    std::string get_description() const override { return "documents with a term"; }

  private:
    virtual std::vector<std::string> matching_terms(const Xapian::Database &database) const = 0;

    /* A term's documents from the current one on; `docid` is 0 at the end. */
    struct List {
        explicit List(Xapian::PostingIterator first) : rest(std::move(first)) { look(); }

        void look() { docid = rest == Xapian::PostingIterator() ? 0 : *rest; }

        Xapian::PostingIterator rest;
        Xapian::docid docid = 0;
    };

    static bool is_later(const List &left, const List &right) { return left.docid > right.docid; }

    /* Moves the list that is furthest behind. */
    template <typename Step>
    void move(Step step) {
        if (lists.size() > 1) std::pop_heap(lists.begin(), lists.end(), is_later);
        step(lists.back().rest);
        lists.back().look();
        if (lists.back().docid == 0) {
            lists.pop_back();
        } else if (lists.size() > 1) {
            std::push_heap(lists.begin(), lists.end(), is_later);
        }
    }

    /* A heap with the list that is furthest behind first. No list in it is at its end. */
    std::vector<List> lists;
    bool started = false;
    Xapian::doccount least = 0, expected = 0, most = 0;
};

class OneTermFilter final : public TermFilter {
  public:
    explicit OneTermFilter(std::string term) : term(std::move(term)) {}

    OneTermFilter *clone() const override { return new OneTermFilter(term); }

  private:
    std::vector<std::string> matching_terms(const Xapian::Database &) const override { return {term}; }

    const std::string term;
};

class PrefixFilter final : public TermFilter {
  public:
    PrefixFilter(std::string prefix, std::size_t limit) : prefix(std::move(prefix)), limit(limit) {}

    PrefixFilter *clone() const override { return new PrefixFilter(prefix, limit); }

  private:
    std::vector<std::string> matching_terms(const Xapian::Database &database) const override {
        return cxapian::prefix_terms(database, prefix, limit);
    }

    const std::string prefix;
    const std::size_t limit;
};

} // namespace

Xapian::Query cxapian::filter(const std::string &term) {
    OneTermFilter source(term);
    return Xapian::Query(&source);
}

Xapian::Query cxapian::prefix_filter(const std::string &prefix, std::size_t limit) {
    PrefixFilter source(prefix, limit);
    return Xapian::Query(&source);
}

/* Where there are more than the limit, Xapian takes the first by `nth_element`, from the terms in their order. */
std::vector<std::string> cxapian::prefix_terms(const Xapian::Database &database, const std::string &prefix,
                                               std::size_t limit) {
    using Counted = std::pair<Xapian::doccount, std::string>;
    std::vector<Counted> counted;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        counted.emplace_back(term.get_termfreq(), *term);
    }
    if (counted.size() > limit) {
        std::nth_element(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(limit - 1), counted.end(),
                         [](const Counted &left, const Counted &right) { return left.first > right.first; });
        counted.resize(limit);
    }
    std::vector<std::string> terms;
    terms.reserve(counted.size());
    for (Counted &term : counted) terms.push_back(std::move(term.second));
    return terms;
}
