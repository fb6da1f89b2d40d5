// Tested by tests/unit/names_test.cpp.
#include <iterator>

#include "core/analysis/findings.h"

namespace hearsay {

namespace {

constexpr const char* quote_kinds[] = {"direct", "mixed", "indirect"};
constexpr const char* hedge_kinds[] = {"modal",   "probability",  "appearance", "belief",
                                       "hearsay", "approximator", "unknown",    "conditional"};

template <typename Kind, std::size_t N>
bool find(const char* const (&names)[N], std::string_view name, Kind& kind) {
  for (std::size_t i = 0; i < N; ++i) {
    if (name != names[i]) continue;
    kind = static_cast<Kind>(i);
    return true;
  }
  return false;
}

}  // namespace

const char* name_of(QuoteKind kind) { return quote_kinds[static_cast<std::size_t>(kind)]; }
const char* name_of(HedgeKind kind) { return hedge_kinds[static_cast<std::size_t>(kind)]; }
bool from_name(std::string_view name, QuoteKind& kind) { return find(quote_kinds, name, kind); }
bool from_name(std::string_view name, HedgeKind& kind) { return find(hedge_kinds, name, kind); }

}  // namespace hearsay
