// Tested by tests/browser/statements_test.mjs.
#include "web/view/elsewhere_view.h"

#include <algorithm>

#include "web/browser/language.h"
#include "web/view/found_elsewhere.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

std::string way_words(Elsewhere::Way way) { return host::words("elsewhere.way", "way"_is = name_of(way)); }

}  // namespace

std::string elsewhere_words(const std::vector<Elsewhere>& all) {
  std::string out;
  for (const Elsewhere& one : all)
    out.append(out.empty() ? "" : " ")
        .append(host::words("elsewhere.there", "named"_is = one.outlet.empty() ? "no" : "yes", "outlet"_is = one.outlet,
                            "way"_is = name_of(one.way), "quoted"_is = one.words.empty() ? "no" : "yes", "words"_is = one.words));
  return out;
}

std::string ways_words(const std::vector<Elsewhere>& all) {
  std::string out;
  for (std::size_t i = 0; i < elsewhere_ways; ++i)
    if (const auto way = static_cast<Elsewhere::Way>(i); names_way(all, way)) out.append(out.empty() ? "" : ", ").append(way_words(way));
  return out;
}

float draw_elsewhere(const Context& app, Commands& queue, const Tag& quote, ui::Id seed, const std::string& name, float x, float y, float room) {
  const float top = y;
  std::vector<float> widths;
  for (std::size_t i = 0; i < elsewhere_ways; ++i) widths.push_back(ui::button_width(way_words(static_cast<Elsewhere::Way>(i))) + 4);
  const std::vector<Rect> places = ui::in_rows({x, y, room, 36}, widths, 6, 40);
  y = places.back().y + 42;
  ui::mirror().open({.id = seed, .kind = ui::Kind::group, .rect = {x, top, room, y - top}, .name = name});
  for (std::size_t i = 0; i < elsewhere_ways; ++i) {
    const auto way = static_cast<Elsewhere::Way>(i);
    const bool named = names_way(quote.elsewhere, way);
    if (ui::button({.id = ui::id(name_of(way), seed),
                    .rect = places[i],
                    .name = way_words(way),
                    .style = ui::Style::outlined,
                    .disabled = app.read_only(),
                    .toggle = true,
                    .pressed = named}))
      queue.put(SetElsewhere{quote.id, way, !named});
  }
  ui::mirror().close();
  std::vector<Elsewhere> told = quote.elsewhere;
  std::erase_if(told, [](const Elsewhere& one) { return one.outlet.empty() && one.words.empty(); });
  if (!told.empty()) y += ui::paragraph(ui::id("there", seed), x, y, room, ui::small, ui::theme().quiet, elsewhere_words(told)) + 6;
  return y - top;
}

float draw_statements(const Context& app, Commands& queue, float x, float y, float room) {
  const float top = y;
  const Document& doc = app.doc();
  const ui::Id seed = ui::id("statements", ui::id("make-exercise"));
  const auto say = [&](const char* id, const std::string& words) {
    y += ui::paragraph(ui::id(id, seed), x, y, room, ui::small, ui::theme().quiet, words) + 10;
  };
  y += ui::paragraph(ui::id("title", seed), x, y, room, ui::strong, ui::theme().ink, host::words("exercise.statements-form"), ui::Kind::heading) + 4;
  const std::vector<const Tag*> quotes = quotes_of(doc);
  if (quotes.empty()) {
    say("none", host::words("exercise.statements-none"));
    return y - top + 6;
  }
  say("how", host::words("exercise.statements-how"));
  if (app.compared().find(doc.id, doc.text)) {
    const std::size_t found = found_elsewhere(doc, app.compared()).size();
    const std::string fill = host::words("exercise.fill-statements", "count"_is = found);
    if (ui::button({.id = ui::id("fill", seed),
                    .rect = {x, y, std::min(ui::button_width(fill) + 8, room), 38},
                    .name = fill,
                    .style = ui::Style::outlined,
                    .disabled = found == 0 || app.read_only()}))
      queue.put(FillElsewhere{});
    y += 50;
  } else {
    say("alone", app.compared().reading() ? host::words("compare.reading") : host::words("exercise.statements-alone"));
  }
  for (const Tag* quote : quotes) {
    const std::string words = excerpt(doc, *quote, 150);
    const ui::Id id = ui::id(quote->id, seed);
    y += ui::paragraph(ui::id("quote", id), x, y, room, {ui::body.face, 15, 21}, ui::theme().ink, words) + 6;
    y += draw_elsewhere(app, queue, *quote, id, words, x, y, room) + 10;
  }
  return y - top;
}

}  // namespace hearsay::view
