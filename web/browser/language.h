// The language that the page speaks: what core/message needs to know of it, and a short way to use it.
//
//   using namespace message::literals;
//   say(host::words("act.rename", "to"_is = title));
//
// Which form a number takes says the browser's Intl.PluralRules, how it is written Intl.NumberFormat. A call costs as
// message::text() does, and one into JavaScript for each plural.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "core/message/message.h"

namespace hearsay::host {

const message::Language& language();

template <class... Arguments>
std::string words(message::Checked<std::type_identity_t<Arguments>...> id, const Arguments&... given) {
  return message::text(language(), id, given...);
}
// Without a copy; they live as long as the page.
inline std::string_view phrase(message::Phrase id) { return message::pattern_of(language(), id.index); }
inline std::string words(const Message& stored) { return message::text(language(), stored); }

}  // namespace hearsay::host
