// The bar of the search in the article, and the bar that tags (or untags) all places that say the same. Tested by
// tests/browser/find_test.mjs.
#include <algorithm>
#include <vector>

#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/panels.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

void draw_search(const Context& app, Commands& queue, const Rect& rect) {
  const Search& search = app.article().search();
  const ui::Theme& t = ui::theme();
  const float width = std::min(440.f, rect.w - 16);
  const Rect box{rect.right() - width - 8, rect.y + 8, width, 52};
  ui::Panel panel(node_of("search", box), t.panel, 8, true);
  const float buttons = 3 * 38, count = 84;
  if (ui::field({.id = search_field,
                 .rect = {box.x + 8, box.y + 8, width - buttons - count - 20, 36},
                 .name = host::phrase("panel.search"),
                 .value = search.words,
                 .hint = host::phrase("search.field"),
                 .takes_focus = true}))
    queue.put(SearchFor{ui::mirror().typed(search_field)});
  if (app.entered(search_field)) queue.put(StepSearch{app.entered_backwards() ? -1 : 1});
  const std::string words = search.words.empty() ? std::string()
                            : search.hits.empty()
                                ? host::words("search.none")
                                : host::words("search.count", "at"_is = search.at + 1, "count"_is = search.hits.size());
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
                    .name = host::phrase(act->name),
                    .label = sign,
                    .keys = act->keys,
                    .hint = host::phrase(act->name),
                    .disabled = search.hits.empty() && std::string_view(id) != "search-close"}))
      run(app, queue, id);
    bx += 38;
  }
}

// At the foot of the article, while the places are shown in it.
void draw_places(const Context& app, Commands& queue, const Rect& rect) {
  const Places& places = app.article().places();
  const ui::Theme& t = ui::theme();
  const auto tag = app.doc().tags.find(places.tag);
  const bool of_tag = tag != app.doc().tags.end();
  const Label label = of_tag ? tag->second.label : Label::hedge;
  const std::size_t n = places.all.size(), open = places.untagged.size();
  const std::string words = host::words("places.found", "count"_is = n, "words"_is = in_short(places.words),
                                        "tagged"_is = !of_tag || open == n ? "none" : open == 0 ? "all" : "some",
                                        "open"_is = open, "label"_is = name_of(label));
  struct Choice {
    const char* id;
    std::string name;
    const char* keys;
    bool filled;
    Command command;
  };
  std::vector<Choice> choices;
  if (of_tag) {
    if (open > 0)
      choices.push_back({"places-tag",
                         open == n ? host::words("places.tag-all", "count"_is = n)
                                   : host::words("places.tag-more", "count"_is = open),
                         "Enter", true, TagPlaces{label}});
    if (places.same.size() > 1)
      choices.push_back({"places-remove", host::words("places.remove", "count"_is = places.same.size()), "Delete", false,
                         RemovePlaces{}});
  } else {
    choices = {{"places-speaker", host::words("button.tag-speaker"), "1", false, TagPlaces{Label::speaker}},
               {"places-quote", host::words("button.tag-quote"), "2", false, TagPlaces{Label::quote}},
               {"places-hedge", host::words("button.tag-hedge"), "3", false, TagPlaces{Label::hedge}}};
  }
  choices.push_back({"places-cancel", host::words("button.cancel"), "Escape", false, ClosePlaces{}});
  const float room = std::min(560.f, rect.w - 16);
  const float text_height = ui::wrapped_height(ui::body, words, room - 32);
  const Rect box{rect.x + (rect.w - room) / 2, rect.bottom() - text_height - 76, room, text_height + 68};
  ui::Panel panel(node_of("places-bar", box), t.panel, 8, true);
  ui::paragraph(ui::id("places-words"), box.x + 16, box.y + 12, room - 32, ui::body, t.ink, words);
  const bool keys = room >= 420;
  float x = box.x + 12;
  for (const Choice& c : choices) {
    const float w = ui::button_width(c.name, keys ? c.keys : "");
    if (ui::button({.id = ui::id(c.id),
                    .rect = {x, box.bottom() - 46, w, 36},
                    .name = c.name,
                    .keys = c.keys,
                    .style = c.filled ? ui::Style::filled : ui::Style::outlined,
                    .deliberate = std::string_view(c.id) == "places-remove",
                    .show_key = keys}))
      queue.put(c.command);
    x += w + 8;
  }
}

}  // namespace hearsay::view
