#include "query.hh"

#include "text.hh"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace cxapian;

namespace {

using Nodes = std::vector<Xapian::Query>;

/* Not the static MatchAll and MatchNothing: threads would share their reference counts. */
Xapian::Query everything() { return Xapian::Query(std::string()); }

Xapian::Query combined(Xapian::Query::op op, Nodes::const_iterator first, Nodes::const_iterator last) {
    return last - first == 1 ? *first : Xapian::Query(op, first, last);
}

/* `filters` are the same nodes without weight. */
Xapian::Query combined(cx_operator op, const Nodes &nodes, const Nodes &filters) {
    if (nodes.empty()) return Xapian::Query();
    const auto first = nodes.begin(), rest = first + 1, end = nodes.end();
    const auto filtering = filters.begin() + 1, last = filters.end();
    if (nodes.size() == 1 && op >= CX_AND && op <= CX_FILTER) return *first;
    switch (op) {
    case CX_AND: return combined(Xapian::Query::OP_AND, first, end);
    case CX_OR: return combined(Xapian::Query::OP_OR, first, end);
    case CX_AND_NOT: return {Xapian::Query::OP_AND_NOT, *first, combined(Xapian::Query::OP_OR, filtering, last)};
    case CX_AND_MAYBE: return {Xapian::Query::OP_AND_MAYBE, *first, combined(Xapian::Query::OP_OR, rest, end)};
    case CX_FILTER: return {Xapian::Query::OP_FILTER, *first, combined(Xapian::Query::OP_AND, filtering, last)};
    }
    throw Failure{CX_INVALID_ARGUMENT, "no such operator"};
}

MatchingSet combined(cx_operator op, std::vector<MatchingSet> sets) {
    if (sets.empty()) return matching(Matching::Kind::nothing);
    switch (op) {
    case CX_OR: return matching(Matching::Kind::any, std::move(sets));
    case CX_AND:
    case CX_FILTER: return matching(Matching::Kind::every, std::move(sets));
    case CX_AND_NOT: return matching(Matching::Kind::without, std::move(sets));
    case CX_AND_MAYBE: return sets.front();
    }
    throw Failure{CX_INVALID_ARGUMENT, "no such operator"};
}

} // namespace

cx_query *cx_query_term(cx_bytes term, cx_error *error) noexcept {
    return guarded(error, {"making a query of a term", term}, [&] {
        const std::string checked(checked_term(term));
        return node(Xapian::Query(checked), filter(checked), matching(Matching::Kind::term, checked));
    });
}

cx_query *cx_query_all(cx_error *error) noexcept {
    return guarded(error, {"making a query for everything"},
                   [] { return node(everything(), matching(Matching::Kind::all)); });
}

cx_query *cx_query_nothing(cx_error *error) noexcept {
    return guarded(error, {"making a query for nothing"},
                   [] { return node(Xapian::Query(), matching(Matching::Kind::nothing)); });
}

cx_query *cx_query_combine(cx_operator op, cx_query *const *nodes, size_t count, cx_error *error) noexcept {
    if (nodes == nullptr && count != 0) {
        fail(error, {"combining queries"}, CX_INVALID_ARGUMENT, "the nodes are NULL");
        return nullptr;
    }
    /* Each node is taken over, even after one before it has failed. */
    bool failed = false;
    std::uint32_t depth = 0;
    Nodes queries, filters;
    std::vector<MatchingSet> sets;
    const cx_code code = guarded(error, {"combining queries"}, [&] {
        queries.reserve(count);
        filters.reserve(count);
        sets.reserve(count);
    });
    for (cx_query *const *next = nodes; next != nodes + count; ++next) {
        const Node child(*next);
        if (!child) failed = true;
        if (failed || code != CX_OK) continue;
        depth = std::max(depth, child->depth);
        queries.push_back(std::move(child->query)); /* within what is reserved */
        filters.push_back(std::move(child->filter));
        sets.push_back(std::move(child->matching));
    }
    if (failed || code != CX_OK) return nullptr;
    return guarded(error, {"combining queries"}, [&] {
        return node(combined(op, queries, filters), combined(op, filters, filters), combined(op, std::move(sets)),
                    depth + 1);
    });
}

cx_query *cx_query_scale(cx_query *child, double factor, cx_error *error) noexcept {
    const Node owned(child);
    if (!owned) return nullptr;
    return guarded(error, {"scaling a query"}, [&] {
        if (!std::isfinite(factor) || factor < 0) throw Failure{CX_INVALID_ARGUMENT, "a factor below 0 or not finite"};
        /* Without weight another query takes its place: see cx_query. */
        const Xapian::Query scaled(factor, factor == 0 ? owned->filter : owned->query);
        return node(scaled, factor == 0 ? scaled : owned->filter, owned->matching, owned->depth + 1);
    });
}

cx_query *cx_query_prefix(cx_bytes prefix, uint32_t limit, cx_error *error) noexcept {
    return guarded(error, {"making a query of a prefix", prefix}, [&] {
        const std::string beginning(checked_term(prefix));
        if (limit == 0) throw Failure{CX_INVALID_ARGUMENT, "a prefix with a limit of 0 terms"};
        using Xapian::Query;
        const Query terms(Query::OP_WILDCARD, beginning, limit, Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_SYNONYM);
        return node(terms, prefix_filter(beginning, limit), matching(Matching::Kind::prefix, beginning, limit));
    });
}

void cx_query_free(cx_query *query) noexcept { delete query; }
