#include "message.hh"

#include <algorithm>

namespace cxapian {
namespace {

unsigned char byte(std::string_view text, std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0;
}

/* The bytes of the UTF-8 character that `text` begins with (The Unicode Standard, table 3-7), or 0 if it doesn't. */
std::size_t character_size(std::string_view text) {
    const unsigned char first = byte(text, 0);
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (byte(text, 1) < low || byte(text, 1) > high) return 0;
    for (std::size_t index = 2; index < size; ++index) {
        if ((byte(text, index) & 0xC0) != 0x80) return 0;
    }
    return size;
}

} // namespace

void Message::append(std::string_view text, std::size_t limit) noexcept {
    const char *const end = static_cast<std::size_t>(last - next) > limit ? next + limit : last;
    while (!text.empty() && !full) {
        const std::size_t size = character_size(text);
        if (end != last && next + std::max(size, std::size_t{3}) > end) return put("…");
        const bool control = size == 1 && (byte(text, 0) < 0x20 || byte(text, 0) == 0x7F);
        put(control ? " " : size == 0 ? "\uFFFD" : text.substr(0, size));
        text.remove_prefix(std::max(size, std::size_t{1}));
    }
}

void Message::put(std::string_view character) noexcept {
    if (static_cast<std::size_t>(last - next) < character.size()) {
        full = true; /* nothing shorter may follow, or the text would have a hole */
        return;
    }
    next = std::copy(character.begin(), character.end(), next);
    *next = '\0';
}

} // namespace cxapian
