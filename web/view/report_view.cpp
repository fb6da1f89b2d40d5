// The scorecard: who speaks, how much of the quoted words, how literally, how surely; and what nobody is
// named for. Each line goes to the text: a press selects the first tag that its bar counts, the next press the
// next one.
#include <cmath>

#include "core/annotation/report.h"
#include "web/browser/language.h"
#include "web/view/panels.h"
#include "web/view/rows.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

// One part of a bar: filled, half filled or outlined, as the picture and the print have it.
enum class Filling { full, half, outline };

void bar_part(const Rect& r, ui::Colour colour, Filling filling) {
  if (r.w < .5f) return;
  if (filling != Filling::outline) ui::fill(r, filling == Filling::half ? ui::faded(colour, .4f) : colour, 2);
  if (filling != Filling::full) ui::frame(r, colour, 2);
}

// Parts side by side, each as wide as its share of `whole` of the room.
struct Part {
  std::size_t size;
  ui::Colour colour;
  Filling filling;
};
void bar(float x, float y, float room, std::size_t whole, std::initializer_list<Part> parts) {
  ui::fill({x, y, room, 10}, ui::theme().hover, 2);
  for (const Part& part : parts) {
    const float w = whole ? room * static_cast<float>(part.size) / static_cast<float>(whole) : 0;
    bar_part({x, y, w, 10}, part.colour, part.filling);
    x += w;
  }
}

// What is in sight, in the order of the text.
template <class Which>
std::vector<std::string> ids_of(const Context& app, Which which) {
  std::vector<std::string> ids;
  for (const Tag* tag : app.tags())
    if (app.visible(*tag) && which(*tag)) ids.push_back(tag->id);
  return ids;
}

// Hedges outside of every quote.
std::vector<std::string> writer_hedges(const Context& app) {
  Fragments said;
  for (const auto& [id, tag] : app.doc().tags)
    if (tag.label == Label::quote && app.visible(tag))
      said.insert(said.end(), tag.fragments.begin(), tag.fragments.end());
  return ids_of(app, [&said](const Tag& tag) {
    if (tag.label != Label::hedge) return false;
    for (const Span& span : said)
      if (span.contains(tag.fragments.front().begin)) return false;
    return true;
  });
}

// A line of the chart: what it is, its figures and its bar, all one button.
struct Line {
  ui::Id id;
  std::string name, share, facts;
  ui::Colour colour;
  bool hollow;
  int hue = 0;
};

bool line_of(const Line& line, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  const Rect row{rect.x + 8, y, rect.w - 16, 58};
  const bool pressed = ui::button({.id = line.id,
                                   .rect = row,
                                   .name = host::words("report.line", "name"_is = line.name, "share"_is = line.share, "facts"_is = line.facts),
                                   .hint = host::phrase("report.go"),
                                   .style = ui::Style::row});
  speaker_dot(row.x + 8, row.y + 7, line.colour, line.hollow, t.panel, line.hue);
  const float share = ui::text_width(ui::strong, line.share);
  ui::text(ui::strong, row.x + 32, row.y + 4, t.ink, line.name, row.w - 52 - share);
  ui::text(ui::strong, row.right() - share - 8, row.y + 4, t.ink, line.share);
  ui::text(ui::small, row.x + 32, row.y + 38, t.quiet, line.facts, row.w - 40);
  return pressed;
}

// What there is of them, with commas between: "3 word for word, 1 paraphrased".
std::string told(std::size_t direct, std::size_t mixed, std::size_t indirect) {
  std::string out;
  const auto add = [&out](std::size_t n, const std::string& words) {
    if (n) out = out.empty() ? words : host::words("words.list", "first"_is = out, "next"_is = words);
  };
  add(direct, host::words("report.direct", "count"_is = direct));
  add(mixed, host::words("report.mixed", "count"_is = mixed));
  add(indirect, host::words("report.indirect", "count"_is = indirect));
  return out;
}

}  // namespace

float draw_report(const Context& app, Commands& queue, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  const Document& doc = app.doc();
  const Report& r = app.report();
  const NumberStyle& n = app.numbers();
  const auto share_of = [&n](std::size_t part, std::size_t whole) {
    return percent(whole ? static_cast<double>(part) / static_cast<double>(whole) : 0, n);
  };
  const ui::Id seed = ui::id("report");
  const float bar_x = rect.x + 40, bar_room = rect.w - 56;

  y += list_heading(ui::id("heading", seed), rect, y, host::phrase("report.heading"));
  y += ui::paragraph(ui::id("how-much", seed), rect.x + 16, y, rect.w - 32, ui::body, t.ink,
                     host::words("report.how-much", "share"_is = share_of(r.words, r.article_words),
                                 "words"_is = r.article_words, "quotes"_is = r.quotes)) +
       8;
  // All words first: the speakers' bars are shares of the quoted ones.
  if (line_of({ui::id("writer", seed), host::words("report.writer"), share_of(r.writer_words(), r.article_words),
               host::words("report.of-all", "count"_is = r.writer_hedges), t.quiet, false},
              rect, y))
    queue.put(SelectNextOf{writer_hedges(app)});
  bar(bar_x, y + 27, bar_room, r.article_words, {{r.writer_words(), t.quiet, Filling::full}});
  y += 70;
  if (r.quotes)
    y += list_heading(ui::id("speakers", seed), rect, y, host::phrase("report.quoted-words"));
  int place = 0;
  for (const PersonReport& who : r.persons) {
    if (who.quotes == 0) continue;
    const auto person = doc.persons.find(who.person);
    const bool known = person != doc.persons.end();
    const ui::Colour colour = known ? t.hues[person->second.hue % 8] : t.no_speaker;
    std::string facts = told(who.direct, who.mixed, who.indirect);
    const auto also = [&facts](const std::string& more) {
      facts = host::words("words.parts", "first"_is = facts, "second"_is = more);
    };
    if (who.hedges) also(host::words("count.hedges", "count"_is = who.hedges));
    if (known && !person->second.named) also(host::words("report.not-named"));
    if (line_of({ui::id("bar-" + who.person, seed),
                 known ? host::words("report.place", "place"_is = ++place, "name"_is = person->second.name)
                       : host::words("speaker.unnamed"),
                 percent(who.share, n), facts, colour, !known || !person->second.named,
                 known ? person->second.hue : 0},
                rect, y))
      queue.put(SelectNextOf{ids_of(
          app, [&who](const Tag& tag) { return tag.label == Label::quote && tag.person == who.person; })});
    bar(bar_x, y + 27, bar_room, r.words,
        {{who.direct_words, colour, Filling::full},
         {who.mixed_words, colour, Filling::half},
         {who.indirect_words, colour, Filling::outline}});
    y += 62;
  }
  y += 8;

  if (r.quotes) {
    y += list_heading(ui::id("how", seed), rect, y, host::phrase("report.how"));
    bar(rect.x + 16, y, rect.w - 32, r.quotes,
        {{r.direct, t.ink, Filling::full},
         {r.mixed, t.ink, Filling::half},
         {r.indirect, t.ink, Filling::outline}});
    y += 16;
    // The words under the bar are its legend too.
    float x = rect.x + 16;
    for (const auto& [id, said, filling] :
         {std::tuple{"direct", host::words("report.direct", "count"_is = r.direct), Filling::full},
          {"mixed", host::words("report.mixed", "count"_is = r.mixed), Filling::half},
          {"indirect", host::words("report.indirect", "count"_is = r.indirect), Filling::outline}}) {
      const float w = ui::text_width(ui::small, said);
      if (x > rect.x + 16 && x + 16 + w > rect.right() - 16) x = rect.x + 16, y += 20;
      ui::paragraph(ui::id(id, seed), x + 16, y, w + 2, ui::small, t.quiet, said);
      bar_part({x, y + 4, 10, 10}, t.ink, filling);
      x += w + 30;
    }
    y += 32;
    y += list_heading(ui::id("named", seed), rect, y, host::phrase("report.who-named"));
    bar(rect.x + 16, y, rect.w - 32, r.quotes,
        {{r.named_quotes, t.accent, Filling::full},
         {r.described_quotes, t.accent, Filling::half},
         {r.nobody_quotes, t.accent, Filling::outline}});
    y += 16;
    y += ui::paragraph(ui::id("named-words", seed), rect.x + 16, y, rect.w - 32, ui::small, t.quiet,
                       host::words("report.named", "named"_is = r.named_quotes, "described"_is = r.described_quotes,
                                   "nobody"_is = r.nobody_quotes)) +
         14;
  }
  if (const std::vector<const Tag*> notes = noted(app); !notes.empty()) {
    y += list_heading(ui::id("notes", seed), rect, y, host::phrase("report.notes"));
    for (const Tag* tag : notes) y += note_row(app, queue, *tag, rect.x + 8, y, rect.w - 16, seed);
    y += 8;
  }
  y += action_buttons(app, queue, rect, y, {"print", "save-png", "save-svg"}) + 4;
  return y;
}

}  // namespace hearsay::view
