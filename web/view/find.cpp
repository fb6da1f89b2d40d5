// The bar of the search in the article, and the bar that tags (or untags) all places that say the same.
// Tested by tests/browser/find_test.mjs.
#include "web/view/find.h"

#include <algorithm>

#include "core/annotation/commands.h"
#include "core/annotation/places.h"
#include "core/text/grapheme.h"
#include "web/browser/host.h"
#include "web/view/actions.h"
#include "web/view/app.h"
#include "web/view/inspector.h"
#include "web/view/suggestions.h"

namespace hearsay::view {

using ui::Rect;

namespace {

// Words on one line and not too long, to be named in a sentence.
std::string in_short(std::string_view words) { return shortened(commands::name_from(words), 40); }

const char* noun(Label label) {
  static constexpr const char* nouns[] = {"a quote", "a speaker", "words that report", "a hedge", "a claim"};
  return nouns[static_cast<std::size_t>(label)];
}

}  // namespace

// Search.

namespace {

constexpr ui::Id search_field = ui::id("search-words");

void find_hits(Search& search, const Text& text, std::uint32_t revision) {
  search.made_for = revision;
  search.hits = find_places(text, search.words, WholeWords::no);
  search.at = std::min(search.at, search.hits.empty() ? 0 : search.hits.size() - 1);
}

}  // namespace

void App::open_search() {
  places = {};
  if (search.open) return host::focus_control(search_field);
  search.open = true;
  if (!look.selection.empty() && look.selection.length() < 100)
    search.words = doc().text.bytes(look.selection);
  find_hits(search, doc().text, revision_);
  // The first hit is the one at the caret, or the next.
  const auto at = static_cast<std::uint32_t>(std::max<std::int64_t>(look.caret, look.selection.begin));
  search.at = 0;
  while (search.at + 1 < search.hits.size() && search.hits[search.at].begin < at) ++search.at;
}

void App::step_search(int step) {
  const std::size_t n = search.hits.size();
  if (!search.open || n == 0) return;
  search.at = (search.at + n + static_cast<std::size_t>(step < 0 ? n - 1 : 1)) % n;
  article.reveal(search.hits[search.at], true);
}

void App::close_search() {
  const bool found = search.at < search.hits.size();
  const Span hit = found ? search.hits[search.at] : Span{};
  search.open = false;
  search.hits.clear();
  host::focus_article();
  if (found) select_words(hit, false);
}

void App::draw_search(const Rect& rect) {
  if (!search.open) return;
  if (search.made_for != revision_) find_hits(search, doc().text, revision_);
  const ui::Theme& t = ui::theme();
  const float width = std::min(440.f, rect.w - 16);
  const Rect box{rect.right() - width - 8, rect.y + 8, width, 52};
  ui::Panel panel(
      {.id = ui::id("search"), .kind = ui::Kind::region, .rect = box, .name = "Search in the article"},
      t.panel, 8, true);
  const float buttons = 3 * 38, count = 84;
  const bool typed = ui::field({.id = search_field,
                                .rect = {box.x + 8, box.y + 8, width - buttons - count - 20, 36},
                                .name = "Search in the article",
                                .value = search.words,
                                .hint = "Search",
                                .takes_focus = true});
  if (typed && ui::mirror().typed(search_field) != search.words) {
    search.words = ui::mirror().typed(search_field);
    const std::uint32_t from = search.at < search.hits.size() ? search.hits[search.at].begin : 0;
    find_hits(search, doc().text, revision_);
    search.at = 0;
    while (search.at + 1 < search.hits.size() && search.hits[search.at].begin < from) ++search.at;
    if (!search.hits.empty()) article.reveal(search.hits[search.at], false);
  }
  if (entered(search_field)) step_search(entered_backwards() ? -1 : 1);
  const std::string words = search.words.empty() ? std::string()
                            : search.hits.empty()
                                ? "not found"
                                : std::to_string(search.at + 1) + " of " + std::to_string(search.hits.size());
  const float x = box.right() - buttons - count - 4;
  ui::text(ui::small, x, box.y + 17, search.hits.empty() ? t.hedge : t.quiet, words, count);
  ui::mirror().put(
      {ui::id("search-count"), ui::Kind::text, {x, box.y + 17, count, 18}, 0, words, {}, {}, {}});
  float bx = box.right() - buttons - 4;
  for (const auto& [id, sign] :
       {std::pair{"search-previous", "↑"}, {"search-next", "↓"}, {"search-close", "×"}}) {
    const Action* act = action(id);
    if (ui::button({.id = ui::id(id),
                    .rect = {bx, box.y + 8, 36, 36},
                    .name = act->name,
                    .label = sign,
                    .keys = act->keys,
                    .hint = act->name,
                    .disabled = search.hits.empty() && std::string_view(id) != "search-close"}))
      run(*this, id);
    bx += 38;
  }
}

// All places that say the same.

void App::open_places() {
  const Tag* tag = look.selection.empty() ? selected() : nullptr;
  if (tag && tag->fragments.size() != 1) return;
  search.open = false;
  notice = {};
  places = {};
  places.open = true;
  places.words = doc().text.bytes(tag ? tag->fragments.front() : look.selection);
  if (tag) places.tag = tag->id;
  refresh_places();
}

void App::refresh_places() {
  places.made_for = revision_;
  places.all = find_places(doc().text, places.words);
  places.untagged.clear();
  places.same.clear();
  const auto tag = doc().tags.find(places.tag);
  if (tag == doc().tags.end()) return;
  const Label label = tag->second.label;
  places.untagged = commands::untagged(doc(), label, places.all);
  for (const Tag* one : tags())
    if (one->label == label && visible(*one) && one->fragments.size() == 1 &&
        std::binary_search(places.all.begin(), places.all.end(), one->fragments.front()))
      places.same.push_back(one->id);
}

void App::tag_places(Label label) {
  const std::vector<Span> open = commands::untagged(doc(), label, places.all);
  const auto tag = doc().tags.find(places.tag);
  const std::string kind =
      tag != doc().tags.end() && tag->second.label == label ? tag->second.kind : std::string();
  const std::string words = in_short(places.words);
  if (!act(commands::tag_places(doc(), my_layer, label, places.all, kind, unaided()))) return;
  places = {};
  host::clear_selection();
  look.selection = {};
  say("Tagged " + count_of(open.size(), "place that says", "places that say", numbers) + " “" + words + "” as " +
          noun(label) + ".",
      false, "Undo", "undo");
}

void App::remove_places() {
  const std::size_t n = places.same.size();
  const std::string words = in_short(places.words);
  if (!act(commands::remove(doc(), places.same))) return;
  places = {};
  if (!selected()) look.selected.clear();
  say("Removed " + count_of(n, "tag", "tags", numbers) + " of “" + words + "”.", false, "Undo",
      "undo");
}

// At the foot of the article, while the places are shown in it.
bool App::draw_places(const Rect& rect) {
  if (!places.open) return false;
  if (places.made_for != revision_) refresh_places();
  const ui::Theme& t = ui::theme();
  const auto tag = doc().tags.find(places.tag);
  const bool of_tag = tag != doc().tags.end();
  const Label label = of_tag ? tag->second.label : Label::hedge;
  const std::size_t n = places.all.size(), open = places.untagged.size();
  std::string words = count_of(n, "place says", "places say", numbers) + " “" + in_short(places.words) + "”";
  if (of_tag)
    words += open == 0  ? std::string(", all tagged as ") + noun(label)
             : open < n ? ", " + std::to_string(open) + " not tagged as " + noun(label)
                        : "";
  struct Choice {
    const char* id;
    std::string name;
    const char* keys;
    bool filled;
  };
  std::vector<Choice> choices;
  if (of_tag) {
    if (open > 0)
      choices.push_back({"places-tag",
                         open == n ? "Tag all " + count_of(n, "place", "places", numbers)
                                   : "Tag " + std::to_string(open) + " more",
                         "Enter", true});
    if (places.same.size() > 1)
      choices.push_back(
          {"places-remove", "Remove all " + std::to_string(places.same.size()), "Delete", false});
  } else {
    choices = {{"places-speaker", "Speaker", "1", false},
               {"places-quote", "Quote", "2", false},
               {"places-hedge", "Hedge", "3", false}};
  }
  choices.push_back({"places-cancel", "Cancel", "Escape", false});
  const float room = std::min(560.f, rect.w - 16);
  const float text_height = ui::wrapped_height(ui::body, words, room - 32);
  const Rect box{rect.x + (rect.w - room) / 2, rect.bottom() - text_height - 76, room, text_height + 68};
  ui::Panel panel(
      {.id = ui::id("places-bar"), .kind = ui::Kind::region, .rect = box, .name = "Places that say the same"},
      t.panel, 8, true);
  ui::paragraph(ui::id("places-words"), box.x + 16, box.y + 12, room - 32, ui::body, t.ink, words);
  const bool keys = room >= 420;
  float x = box.x + 12;
  const char* pressed = nullptr;
  for (const Choice& c : choices) {
    const float w = ui::button_width(c.name, keys ? c.keys : "");
    if (ui::button({.id = ui::id(c.id),
                    .rect = {x, box.bottom() - 46, w, 36},
                    .name = c.name,
                    .keys = c.keys,
                    .style = c.filled ? ui::Style::filled : ui::Style::outlined,
                    .destroys = std::string_view(c.id) == "places-remove",
                    .show_key = keys}))
      pressed = c.id;
    x += w + 8;
  }
  if (pressed) {
    const std::string_view id = pressed;
    if (id == "places-tag") tag_places(label);
    if (id == "places-remove") remove_places();
    if (id == "places-speaker") tag_places(Label::speaker);
    if (id == "places-quote") tag_places(Label::quote);
    if (id == "places-hedge") tag_places(Label::hedge);
    if (id == "places-cancel") places = {};
    host::request_frame();
  }
  return true;
}

}  // namespace hearsay::view
