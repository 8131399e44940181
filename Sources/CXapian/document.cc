#include "document.hh"

#include "text.hh"

#include <limits>
#include <memory>

using namespace cxapian;

namespace {

/* Counts `wdf` in. The greatest value of all is what Xapian marks a deleted posting with, so it is out of reach too. */
void add_to_length(cx_document &document, std::uint32_t wdf) {
    if (document.length + wdf >= std::numeric_limits<std::uint32_t>::max()) {
        throw Failure{CX_INVALID_ARGUMENT, "more than 4,294,967,294 occurrences in one document"};
    }
    document.length += wdf;
}

} // namespace

cx_document *cx_document_new(cx_error *error) noexcept {
    return guarded(error, {"making a document"}, [] { return std::make_unique<cx_document>(); });
}

void cx_document_free(cx_document *document) noexcept { delete document; }

cx_code cx_document_clear(cx_document *document, cx_error *error) noexcept {
    return guarded(error, {"emptying a document"}, [&] {
        cx_document &target = required(document);
        target.document = Xapian::Document();
        target.length = 0;
    });
}

cx_code cx_document_add_term(cx_document *document, cx_bytes term, uint32_t wdf, cx_error *error) noexcept {
    return guarded(error, {"adding a term to a document", term}, [&] {
        cx_document &target = required(document);
        target.term = checked_term(term);
        add_to_length(target, wdf);
        target.document.add_term(target.term, wdf);
    });
}

cx_code cx_document_add_boolean_term(cx_document *document, cx_bytes term, cx_error *error) noexcept {
    return cx_document_add_term(document, term, 0, error);
}

cx_code cx_document_set_value(cx_document *document, uint32_t slot, cx_bytes value, cx_error *error) noexcept {
    return guarded(error, {"setting a value of a document"}, [&] {
        if (slot == CX_NO_SLOT) throw Failure{CX_INVALID_ARGUMENT, "CX_NO_SLOT is no slot"};
        required(document).document.add_value(slot, std::string(checked_tag(value)));
    });
}

cx_code cx_document_set_data(cx_document *document, cx_bytes data, cx_error *error) noexcept {
    return guarded(error, {"setting the data of a document"},
                   [&] { required(document).document.set_data(std::string(checked_tag(data))); });
}
