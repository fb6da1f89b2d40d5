// Tested by tests/unit/html_test.cpp.
#include "core/text/html_hints.h"

#include <string>

#include "core/lexicon/word_map.h"

namespace hearsay::html {

namespace {

struct Beginning {
  std::string_view word;
  Hints hint;
};

// Of a part of a name, as a whole.
// clang-format off
constexpr WordMap wholes = make_word_map<Hints>({
    {"related", hint::related}, {"more", hint::related}, {"recirc", hint::related}, {"readmore", hint::related},
    {"latest", hint::related}, {"teaser", hint::related}, {"teasers", hint::related}, {"onward", hint::related},
    {"also", hint::related}, {"next", hint::related}, {"outbrain", hint::related}, {"taboola", hint::related},
    {"zergnet", hint::related}, {"revcontent", hint::related}, {"similar", hint::related},
    {"headlines", hint::related}, {"widget", hint::side}, {"widgets", hint::side},
    {"share", hint::share}, {"shares", hint::share}, {"sharing", hint::share}, {"social", hint::share},
    {"facebook", hint::share}, {"twitter", hint::share}, {"whatsapp", hint::share}, {"addthis", hint::share},
    {"addtoany", hint::share}, {"follow", hint::share}, {"print", hint::share}, {"tools", hint::share},
    {"toolbar", hint::share}, {"nav", hint::navigation}, {"menu", hint::navigation}, {"pager", hint::navigation},
    {"crumbs", hint::navigation}, {"ad", hint::promotion}, {"ads", hint::promotion}, {"adv", hint::promotion},
    {"promo", hint::promotion}, {"donate", hint::promotion}, {"signup", hint::promotion},
    {"optin", hint::promotion}, {"cta", hint::promotion}, {"paywall", hint::promotion}, {"mailing", hint::promotion},
    {"sidebar", hint::side}, {"rail", hint::side}, {"aside", hint::side},
    {"copyright", hint::foot}, {"legal", hint::foot}, {"disclaimer", hint::foot}, {"colophon", hint::foot},
    {"caption", hint::caption}, {"credit", hint::caption}, {"credits", hint::caption}, {"figcaption", hint::caption},
    {"attribution", hint::caption}, {"gallery", hint::caption}, {"slideshow", hint::caption},
    {"byline", hint::byline}, {"author", hint::byline}, {"authors", hint::byline}, {"dateline", hint::byline},
    {"bio", hint::byline}, {"timestamp", hint::byline}, {"published", hint::byline}, {"pubdate", hint::byline},
    {"date", hint::byline}, {"meta", hint::byline}, {"metadata", hint::byline}, {"posted", hint::byline},
    {"time", hint::byline}, {"datetime", hint::byline},
    {"tags", hint::labels}, {"tag", hint::labels}, {"topics", hint::labels}, {"keywords", hint::labels},
    {"categories", hint::labels}, {"kicker", hint::labels},
    {"modal", hint::notice}, {"popup", hint::notice}, {"overlay", hint::notice}, {"consent", hint::notice},
    {"gdpr", hint::notice}, {"login", hint::notice}, {"toast", hint::notice}, {"lightbox", hint::notice},
    {"masthead", hint::head}, {"skip", hint::navigation},
    {"pullquote", hint::pull},
});

// Of a part of a name, by how it begins: commentlist, relatedposts, sharedaddy.
constexpr Beginning beginnings[] = {
    {"comment", hint::comments}, {"disqus", hint::comments}, {"replies", hint::comments}, {"respond", hint::comments},
    {"relatedp", hint::related}, {"relateds", hint::related}, {"relatedc", hint::related},
    {"relateda", hint::related}, {"relatedl", hint::related}, {"recommend", hint::related}, {"popular", hint::related},
    {"trending", hint::related}, {"mostread", hint::related}, {"mostpop", hint::related}, {"morestor", hint::related},
    {"sharet", hint::share}, {"sharel", hint::share}, {"shareb", hint::share}, {"sharedaddy", hint::share},
    {"social", hint::share}, {"navig", hint::navigation}, {"navbar", hint::navigation}, {"breadcrumb", hint::navigation},
    {"paginat", hint::navigation}, {"newsletter", hint::promotion}, {"subscri", hint::promotion},
    {"sponsor", hint::promotion}, {"advert", hint::promotion}, {"promo", hint::promotion}, {"donat", hint::promotion},
    {"sidebar", hint::side}, {"siderail", hint::side}, {"footer", hint::foot}, {"copyright", hint::foot},
    {"caption", hint::caption}, {"imagecred", hint::caption}, {"photocred", hint::caption}, {"photocap", hint::caption},
    {"byline", hint::byline}, {"cookie", hint::notice}, {"pullquote", hint::pull},
    };
// clang-format on

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Hints hints_of_part(std::string_view part) {
  Hints out = 0;
  if (const Hints* whole = wholes.find(part)) out |= *whole;
  for (const Beginning& b : beginnings)
    if (part.size() >= b.word.size() && part[0] == b.word[0] && part.starts_with(b.word)) out |= b.hint;
  return out;
}

}  // namespace

Hints hints_of_names(std::string_view names) {
  Hints out = 0;
  std::string part;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    const bool splits = capital && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if (!is_letter(c) || splits) {
      if (part.size() > 1) out |= hints_of_part(part);
      part.clear();
    }
    if (is_letter(c)) part += fold_ascii(c);
  }
  return out;
}

}  // namespace hearsay::html
