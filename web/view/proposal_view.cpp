// Tested by tests/browser/proposal_test.mjs.
#include "web/view/proposal_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include "web/browser/language.h"
#include "web/view/exercise_view.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

constexpr std::size_t most_titles = 4;  // the others are counted
constexpr ui::Id seed = ui::id("proposal");

}  // namespace

std::string proposal_words(const Context& app) {
  const std::size_t count = app.proposals().articles().size();
  const bool in_sight = !app.narrow() || app.page().sheet() == Sheet::articles;
  if (count == 0 || !in_sight || is_students(app) || !app.library_search().words.empty()) return {};
  return host::words("event.proposed", "count"_is = count);
}

float draw_proposal(const Context& app, Commands& queue, const Rect& rect, float y) {
  const std::string words = proposal_words(app);
  if (words.empty()) return y;
  const ui::Theme& t = ui::theme();
  constexpr float pad = 10, gap = 8, control = 36;
  const std::vector<std::string>& articles = app.proposals().articles();
  const std::size_t listed = articles.size() <= most_titles ? articles.size() : most_titles - 1;
  const std::string together = host::words("event.put-together"), later = host::words("event.not-now");
  const float x = rect.x + 12, w = rect.w - 24, room = w - 2 * pad;
  const float wide = ui::button_width(together) + 8, narrow = ui::button_width(later);
  const bool stacked = wide + gap + narrow > room;
  const float lines = static_cast<float>(listed + (listed < articles.size() ? 1 : 0));
  const Rect box{x, y, w, pad + ui::wrapped_height(ui::body, words, room) + 4 + lines * (ui::small.line + 2) + gap +
                              (stacked ? 2 * control + 4 : control) + pad};
  ui::mirror().open({.id = seed, .kind = ui::Kind::group, .rect = box, .name = words});
  ui::fill(box, t.paper, ui::corner);
  ui::frame(box, t.hairline, ui::corner);
  float down = y + pad;
  down += ui::paragraph(ui::id("words", seed), x + pad, down, room, ui::body, t.ink, words) + 4;
  const auto line = [&](ui::Id id, const std::string& what) {
    ui::text(ui::small, x + pad, down, t.quiet, what, room);
    ui::mirror().put({.id = id, .kind = ui::Kind::text, .rect = {x + pad, down, room, ui::small.line}, .name = what});
    down += ui::small.line + 2;
  };
  for (std::size_t i = 0; i < listed; ++i)
    if (const LibraryEntry* entry = app.session().entry(articles[i])) line(ui::id(entry->id, seed), entry->title);
  if (listed < articles.size()) line(ui::id("more", seed), host::words("event.more", "count"_is = articles.size() - listed));
  down += gap;
  if (ui::button({.id = ui::id("together", seed),
                  .rect = {x + pad, down, stacked ? room : wide, control},
                  .name = together,
                  .style = ui::Style::outlined}))
    queue.put(PutTogether{});
  if (ui::button({.id = ui::id("later", seed),
                  .rect = stacked ? Rect{x + pad, down + control + 4, room, control} : Rect{x + pad + wide + gap, down, narrow, control},
                  .name = later,
                  .deliberate = true}))
    queue.put(RefuseProposal{});
  ui::mirror().close();
  return box.bottom() + 8;
}

}  // namespace hearsay::view
