// Tested by tests/browser/event_test.mjs.
#include "web/view/beside_statements.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "web/ui/shapes.h"

namespace hearsay::view {

using ui::Rect;

namespace {

struct Ends {
  float top = 0, bottom = 0;  // in the window
  float middle() const { return (top + bottom) / 2; }
};
struct Joined {
  std::int32_t statement;
  bool altered;
  std::array<Ends, 2> in;  // by column
};

const ComparedArticle* article_in(const Context& app, int column) {
  const Context there = app.in(column);
  return there.has_document() ? app.compared().find(there.id(), there.doc().text) : nullptr;
}

// The statements that both have, where they are laid out.
std::vector<Joined> joined(const Context& app) {
  std::vector<Joined> out;
  const std::array articles{article_in(app, 0), article_in(app, 1)};
  if (!articles[0] || !articles[1] || articles[0] == articles[1]) return out;
  const std::vector<comparing::ComparedStatement>& statements = app.compared().result().statements;
  for (std::size_t s = 0; s < statements.size(); ++s) {
    Joined one{static_cast<std::int32_t>(s), false, {}};
    bool both = true;
    for (std::size_t column = 0; column < 2 && both; ++column) {
      const auto given = comparing::given_in(statements[s], static_cast<std::uint32_t>(app.compared().place_of(*articles[column])));
      both = given.there;
      if (!both) break;
      ArticleView& view = app.in(static_cast<int>(column)).view();
      const Rect first = view.rect_of(hull(given.span)), last = view.last_rect_of(hull(given.span));
      both = first.h > 0 && last.h > 0;
      one.in[column] = {first.y, last.bottom()};
      one.altered |= !given.own_voice && given.wording == comparing::Wording::altered;
    }
    if (both) out.push_back(one);
  }
  return out;
}

}  // namespace

bool has_ties(const Context& app) {
  return !app.narrow() && app.is_beside() && article_in(app, 0) && article_in(app, 1);
}

void draw_ties(const Context& app) {
  constexpr float reach = 14, bar = 4;  // to either side of the border, and of it
  const ui::Theme& t = ui::theme();
  const Rect second = lay_out(app).second;
  const Rect strip{second.x - reach, second.y, 2 * reach, second.h};
  for (const Joined& one : joined(app)) {
    const bool open = app.compared().open_statement() == one.statement;
    const ui::Colour colour = open ? t.accent : one.altered ? t.hedge : ui::faded(t.quiet, .7f);
    const float left = strip.x + 2, right = strip.right() - 2 - bar, thick = open ? 2.5f : 1.5f;
    ui::fill({left, one.in[0].top, bar, one.in[0].bottom - one.in[0].top}, colour, 2);
    ui::fill({right, one.in[1].top, bar, one.in[1].bottom - one.in[1].top}, colour, 2);
    const float from = one.in[0].middle(), to = one.in[1].middle(), middle = (left + bar + right) / 2;
    // One that is neither seen here nor there is no line through the whole window.
    if (std::max(from, to) < strip.y || std::min(from, to) > strip.bottom()) continue;
    ui::Path().to(left + bar, from).curve(middle, from, middle, to, right, to).stroke(colour, thick);
  }
}

std::optional<float> follow(const Context& app, int column) {
  if (!has_ties(app)) return std::nullopt;
  const std::size_t here = static_cast<std::size_t>(column), there = 1 - here;
  std::vector<Joined> all = joined(app);
  std::sort(all.begin(), all.end(), [here](const Joined& a, const Joined& b) { return a.in[here].top < b.in[here].top; });
  // The longest run that comes in the same order in both.
  std::vector<std::size_t> length(all.size(), 1), before(all.size(), SIZE_MAX);
  std::size_t best = SIZE_MAX;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      if (all[j].in[there].top < all[i].in[there].top && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        before[i] = j;
      }
    if (best == SIZE_MAX || length[i] > length[best]) best = i;
  }
  std::vector<std::pair<float, float>> places;
  for (std::size_t i = best; i != SIZE_MAX; i = before[i]) places.emplace_back(all[i].in[here].top, all[i].in[there].top);
  if (places.empty()) return std::nullopt;
  std::reverse(places.begin(), places.end());
  const Layout layout = lay_out(app);
  const float line = layout.first.y + layout.first.h / 3;  // what is read
  const auto after = std::find_if(places.begin(), places.end(), [line](const auto& place) { return place.first > line; });
  float meets = 0;  // where the other article has what is at the line
  if (after == places.begin()) {
    meets = after->second - (after->first - line);
  } else if (after == places.end()) {
    meets = places.back().second + (line - places.back().first);
  } else {
    const auto& [from, from_there] = *(after - 1);
    meets = from_there + (line - from) / (after->first - from) * (after->second - from_there);
  }
  return std::max(0.f, app.in(static_cast<int>(there)).view().scroll() + meets - line);
}

}  // namespace hearsay::view
