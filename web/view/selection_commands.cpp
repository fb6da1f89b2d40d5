// Carries out what selects, looks for and asks something in the article. Tested by tests/unit/view_commands_test.cpp and,
// with the browser's own selection, by tests/browser/selecting_test.mjs and find_test.mjs.
#include <algorithm>

#include "core/annotation/asides.h"
#include "core/annotation/commands.h"
#include "core/annotation/places.h"
#include "core/suggest/suggest.h"
#include "web/view/command.h"
#include "web/view/find.h"
#include "web/view/workspace.h"

namespace hearsay::view {

void SelectTag::carry_out(Workspace& w) const { w.select_tag(tag, reveal); }

void StepTag::carry_out(Workspace& w) const {
  if (!w.has_document()) return;
  ArticleState& article = w.article();
  std::vector<const Tag*> list;
  if (guesses_first) list = w.suggestions(w.active());
  if (list.empty())
    for (const Tag* tag : w.tags())
      if (w.visible(*tag) && tag->label != Label::claim) list.push_back(tag);
  if (list.empty()) return;
  const Tag* now = w.selected();
  std::size_t to = step > 0 ? 0 : list.size() - 1;
  if (now) {
    const auto before = [now](const Tag* tag) {
      return std::pair(hull(tag->fragments).begin, tag->id) < std::pair(hull(now->fragments).begin, now->id);
    };
    if (step > 0) {
      while (to < list.size() && (before(list[to]) || list[to] == now)) ++to;
      to %= list.size();
    } else {
      while (to < list.size() && !before(list[to])) --to;
      if (to >= list.size()) to = list.size() - 1;
    }
  } else {
    // On from the caret, or from the tag that was selected last; from what is read now when that is elsewhere.
    const std::uint32_t last = article.last_gone_to();
    const std::uint32_t at = article.caret() >= 0 || !article.words().empty() ? article.at()
                             : sight.contains(last)                          ? last
                                                                             : sight.begin;
    while (step > 0 && to + 1 < list.size() && hull(list[to]->fragments).begin < at) ++to;
  }
  article.gone_to(hull(list[to]->fragments).begin);
  w.select_tag(list[to]->id, true);
}

void SelectNextOf::carry_out(Workspace& w) const {
  const auto now = std::find(tags.begin(), tags.end(), w.article().tag());
  const bool last = now == tags.end() || now + 1 == tags.end();
  if (!tags.empty()) w.select_tag(last ? tags.front() : *(now + 1), true);
}

void AskWho::carry_out(Workspace& w) const {
  const Tag* tag = w.selected();
  if (!tag || tag->label != Label::quote) return;
  w.show_tab(Tab::speakers);
  w.ask_who();
}

void StopAsking::carry_out(Workspace& w) const { w.article().stop_asking(); }

// Search.

void find_hits(Workspace& w) {
  w.article().found(find_places(w.doc().text, w.article().search().words, WholeWords::no), w.shown().revision());
}

// The hit at this byte, or the next one.
void go_to_hit_from(ArticleState& article, std::uint32_t byte) {
  const std::vector<Span>& hits = article.search().hits;
  std::size_t at = 0;
  while (at + 1 < hits.size() && hits[at].begin < byte) ++at;
  article.go_to_hit(at);
}

void SearchFor::carry_out(Workspace& w) const {
  ArticleState& article = w.article();
  const Search& search = article.search();
  if (!w.has_document() || !search.open || search.words == words) return;
  const std::uint32_t from = search.at < search.hits.size() ? search.hits[search.at].begin : 0;
  article.search_for(words);
  find_hits(w);
  go_to_hit_from(article, from);
  if (!search.hits.empty()) article.reveal(search.hits[search.at], false);
}

void StepSearch::carry_out(Workspace& w) const {
  const Search& search = w.article().search();
  const std::size_t n = search.hits.size();
  if (!search.open || n == 0) return;
  w.article().go_to_hit((search.at + n + (step < 0 ? n - 1 : 1)) % n);
  w.article().reveal(search.hits[search.at], true);
}

void CloseSearch::carry_out(Workspace& w) const {
  const Search& search = w.article().search();
  if (search.at < search.hits.size()) w.article().want_words(search.hits[search.at], false);
  w.article().want_focus();
  w.article().close_search();
}

// All places that say the same.

Places places_of(const Workspace& w, std::string words, std::string tag) {
  Places places;
  places.words = std::move(words);
  places.tag = std::move(tag);
  places.made_for = w.shown().revision();
  places.all = find_places(w.doc().text, places.words);
  std::erase_if(places.all, [&w](Span place) { return aside_at(w.shown().asides(), place.begin) != nullptr; });
  const auto found = w.doc().tags.find(places.tag);
  if (found == w.doc().tags.end()) return places;
  const Label label = found->second.label;
  places.untagged = commands::untagged(w.doc(), label, places.all);
  for (const Tag* one : w.tags())
    if (one->label == label && w.visible(*one) && one->fragments.size() == 1 &&
        std::binary_search(places.all.begin(), places.all.end(), one->fragments.front()))
      places.same.push_back(one->id);
  return places;
}

// What is not part of the article.

void LeaveOut::carry_out(Workspace& w) const {
  if (w.has_document() && w.apply(leave_out(w.doc(), w.meant_paragraphs()))) w.drop_gone_tag();
}

void TakeIn::carry_out(Workspace& w) const {
  if (w.has_document()) w.apply(take_in(w.doc(), w.meant_paragraphs()));
}

void OpenPlaces::carry_out(Workspace& w) const {
  const Span words = w.article().words();
  const Tag* tag = words.empty() ? w.selected() : nullptr;
  if (words.empty() && (!tag || tag->fragments.size() != 1)) return;
  w.page().close_notice();
  w.article().open_places(places_of(w, std::string(w.doc().text.bytes(tag ? tag->fragments.front() : words)),
                                    tag ? tag->id : std::string()));
}

void ClosePlaces::carry_out(Workspace& w) const { w.article().close_places(); }

void refresh_found(Workspace& w) {
  if (!w.has_document()) return;
  const Search& search = w.article().search();
  const Places& places = w.article().places();
  if (search.open && search.made_for != w.shown().revision()) find_hits(w);
  if (places.open && places.made_for != w.shown().revision())
    w.article().open_places(places_of(w, places.words, places.tag));
}

}  // namespace hearsay::view
