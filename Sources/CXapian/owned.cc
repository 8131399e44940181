#include "owned.hh"

#include "text.hh"

using namespace cxapian;

cx_bytes cx_blob_bytes(const cx_blob *blob) noexcept { return blob == nullptr ? cx_bytes{} : bytes(blob->content); }

void cx_blob_free(cx_blob *blob) noexcept { delete blob; }

const uint32_t *cx_numbers_data(const cx_numbers *numbers) noexcept {
    return numbers == nullptr ? nullptr : numbers->content.data();
}

size_t cx_numbers_count(const cx_numbers *numbers) noexcept { return numbers == nullptr ? 0 : numbers->content.size(); }

void cx_numbers_free(cx_numbers *numbers) noexcept { delete numbers; }

size_t cx_terms_count(const cx_terms *terms) noexcept { return terms == nullptr ? 0 : terms->entries.size(); }

cx_bytes cx_terms_term(const cx_terms *terms, size_t index) noexcept {
    if (index >= cx_terms_count(terms)) return {};
    const cx_terms::Entry &entry = terms->entries[index];
    return {terms->content.data() + entry.start, entry.size};
}

uint32_t cx_terms_frequency(const cx_terms *terms, size_t index) noexcept {
    return index < cx_terms_count(terms) ? terms->entries[index].frequency : 0;
}

void cx_terms_free(cx_terms *terms) noexcept { delete terms; }
