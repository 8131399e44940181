#include "database.hh"
#include "query.hh"

#include "text.hh"

#include <cmath>
#include <memory>
#include <vector>

using namespace cxapian;

struct cx_results {
    std::vector<cx_hit> hits;
    cx_match_counts matches{};
};

namespace {

void set_order(Xapian::Enquire &enquire, const cx_search_options &options) {
    switch (options.sort) {
    case CX_BY_RELEVANCE: return enquire.set_sort_by_relevance();
    case CX_BY_VALUE_DESCENDING:
        if (options.sort_slot == CX_NO_SLOT) throw Failure{CX_INVALID_ARGUMENT, "sorted by value, but of no slot"};
        return enquire.set_sort_by_value_then_relevance(options.sort_slot, true);
    }
    throw Failure{CX_INVALID_ARGUMENT, "no such sort"};
}

void set_weights(Xapian::Enquire &enquire, const cx_bm25 &weights) {
    const auto sound = [](double weight) { return std::isfinite(weight) && weight >= 0; };
    if (!sound(weights.k1) || !sound(weights.k3) || !sound(weights.b) || weights.b > 1 || !sound(weights.min_normlen)) {
        throw Failure{CX_INVALID_ARGUMENT, "BM25 weights below 0, not finite, or b above 1"};
    }
    enquire.set_weighting_scheme(Xapian::BM25Weight(weights.k1, 0, weights.k3, weights.b, weights.min_normlen));
}

void copy_hits(const Xapian::MSet &matches, cx_results &results) {
    results.hits.reserve(matches.size());
    for (Xapian::MSetIterator match = matches.begin(); match != matches.end(); ++match) {
        results.hits.push_back({*match, match.get_weight()});
    }
    results.matches = {matches.get_matches_lower_bound(), matches.get_matches_estimated(),
                       matches.get_matches_upper_bound()};
}

} // namespace

cx_results *cx_database_search(cx_database *database, const cx_query *query, const cx_search_options *options,
                               cx_error *error) noexcept {
    return guarded(error, {"searching"}, [&] {
        const cx_search_options &wanted = required(options);
        Xapian::Enquire enquire(required(database).database);
        enquire.set_query(required(query).query);
        set_weights(enquire, wanted.weights);
        set_order(enquire, wanted);
        const Xapian::MSet matches = enquire.get_mset(0, wanted.limit, wanted.check_at_least);

        auto results = std::make_unique<cx_results>();
        copy_hits(matches, *results);
        return results;
    });
}

void cx_results_free(cx_results *results) noexcept { delete results; }

const cx_hit *cx_results_hits(const cx_results *results) noexcept {
    return results == nullptr ? nullptr : results->hits.data();
}

size_t cx_results_count(const cx_results *results) noexcept { return results == nullptr ? 0 : results->hits.size(); }

cx_match_counts cx_results_matches(const cx_results *results) noexcept {
    return results == nullptr ? cx_match_counts{} : results->matches;
}
