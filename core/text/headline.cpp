#include "core/text/headline.h"

#include <cstdint>

#include "core/text/utf8.h"

namespace hearsay {

bool like_a_headline(std::string_view line) {
  constexpr std::size_t longest = 160;  // bytes
  if (line.empty() || line.size() > longest) return false;
  std::uint32_t at = static_cast<std::uint32_t>(line.size());
  const char32_t last = utf8::previous(line, at);
  // Full stops of other scripts: Chinese, Indic, Arabic; and the wide marks.
  for (const char32_t stop : {0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x0964, 0x06D4, 0x061F})
    if (last == stop) return false;
  return last != '.' && last != '!' && last != ':' && last != ',' && last != ';' && last != 0x2026 &&
         last != 0x201D && last != '"' && line.find(". ") == line.npos;
}

}  // namespace hearsay
