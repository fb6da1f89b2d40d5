// Tested by tests/browser/compare_test.mjs.
#include "web/view/compare_tables.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "web/browser/language.h"
#include "web/view/compare_words.h"

namespace hearsay::view {

using namespace message::literals;
using comparing::ComparedStatement;
using comparing::GivenThere;
using comparing::Wording;
using ui::Rect;

namespace {

constexpr float least_head = 240, least_column = 76, gap = 8;

void centred(ui::Type type, const Rect& r, ui::Colour colour, std::string_view words) {
  ui::text(type, r.x + (r.w - ui::text_width(type, words)) / 2, r.y + (r.h - type.line) / 2, colour, words, r.w);
}

// Which articles have a column, and how wide they are.
struct Columns {
  std::vector<std::size_t> shown;
  float head = 0, width = 0, x = 0;
  bool all = true;
  float at(std::size_t column) const { return x + head + width * static_cast<float>(column); }
};

Columns lay_out_columns(const Context& app, const Rect& rect) {
  Columns columns;
  const std::size_t n = app.compared().articles().size();
  columns.x = rect.x;
  columns.all = rect.w - 16 >= least_head + least_column * static_cast<float>(n);
  if (!columns.all) {
    columns.shown = {app.compared().outlet()};
    columns.width = least_column;
    columns.head = rect.w - 16 - least_column;
    return columns;
  }
  for (std::size_t i = 0; i < n; ++i) columns.shown.push_back(i);
  columns.width = std::min(150.f, (rect.w - 16 - least_head) / static_cast<float>(n));
  columns.head = rect.w - 16 - columns.width * static_cast<float>(n);
  return columns;
}

// The list of articles where only one is shown. Returns its height.
float draw_outlet_choice(const Context& app, Commands& queue, const Rect& rect, const Columns& columns) {
  if (columns.all) return 0;
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < app.compared().articles().size(); ++i) titles.push_back(shortened(article_name(app.compared(), i), 60));
  int chosen = static_cast<int>(app.compared().outlet());
  if (ui::select(ui::id("compare-outlet"), {rect.x, rect.y, rect.w, 36}, host::phrase("panel.main"), titles, chosen))
    queue.put(ShowOutlet{static_cast<std::size_t>(chosen)});
  return 36 + gap;
}

// The head of a table: what its rows are, and the articles' titles. Returns its height.
float draw_head(const Context& app, const Columns& columns, float y, std::string_view rows, ui::Id seed) {
  const ui::Theme& t = ui::theme();
  constexpr float height = 3 * 18 + 8;
  const Rect whole{columns.x, y, columns.at(columns.shown.size()) - columns.x, height};
  ui::mirror().open({.id = ui::id("head", seed), .kind = ui::Kind::row, .rect = whole});
  const auto head = [&](const Rect& r, std::string_view words, ui::Id id) {
    ui::mirror().open({.id = id, .kind = ui::Kind::column_head, .rect = r});
    ui::paragraph(ui::id("words", id), r.x + 4, r.y + 4, r.w - 8, ui::small, t.quiet, words);
    ui::mirror().close();
  };
  head({columns.x, y, columns.head, height}, rows, ui::id("rows", seed));
  for (std::size_t c = 0; c < columns.shown.size(); ++c) {
    const std::string title = article_name(app.compared(), columns.shown[c]);
    // As much as three lines take.
    std::string words = title;
    for (std::size_t most = 60; most > 8 && ui::wrapped_height(ui::small, words, columns.width - 8) > 3 * 18; most -= 6)
      words = shortened(title, most);
    head({columns.at(c), y, columns.width, height}, words,
         ui::id("column" + std::to_string(columns.shown[c]), seed));
  }
  ui::mirror().close();
  ui::line(columns.x, y + height - 1, whole.right(), y + height - 1, t.hairline);
  return height;
}

// What the signs mean, in as many lines as it takes. Returns their height.
float draw_legend(const Rect& rect) {
  const ui::Theme& t = ui::theme();
  float x = rect.x, y = rect.y;
  const auto entry = [&](const std::string& words, float width) {
    if (x + width > rect.right() && x > rect.x) x = rect.x, y += 26;
    ui::paragraph(ui::id(words, ui::id("legend")), x + 34, y + 2, width - 34, ui::small, t.quiet, words);
  };
  GivenThere given{.there = true};
  for (int manner = 0; manner < 5; ++manner) {
    given.own_voice = manner == 4;
    given.wording = static_cast<Wording>(std::min(manner, 3));
    const std::string name = manner_of(given);
    const float width = 34 + ui::text_width(ui::small, name) + 2;
    entry(name, width);
    const Rect sample{x, y, 28, 22};
    draw_ground(given, sample);
    centred(ui::small, sample, t.ink, sign_of(given));
    x += width + 16;
  }
  const std::string unsure = host::words("margin.unsure");
  const float width = 34 + ui::text_width(ui::small, unsure) + 2;
  entry(unsure, width);
  centred(ui::strong, {x, y, 28, 22}, t.hedge, "?");
  return y + 26 + 4 - rect.y;
}

void draw_cell(const Context& app, Commands& queue, std::int32_t index, std::size_t article, const Rect& r, ui::Id id) {
  const ui::Theme& t = ui::theme();
  const ComparedArticles& compared = app.compared();
  const GivenThere given = comparing::given_in(compared.result().statements[static_cast<std::size_t>(index)], static_cast<std::uint32_t>(article));
  ui::mirror().open({.id = id, .kind = ui::Kind::cell, .rect = r});
  const Rect inner = r.inset(6, 8);
  if (!given.there) {
    centred(ui::body, inner, t.quiet, sign_of(given));
    ui::mirror().put({.id = ui::id("none", id), .kind = ui::Kind::text, .rect = inner, .name = manner_of(given)});
  } else {
    const std::string words = shortened(comparing::on_one_line(compared.articles()[article].text, given.span), 300);
    const std::string name = manner_of(given) + (given.hedged ? ", " + host::words("margin.unsure") : std::string()) + ": " + words;
    draw_ground(given, inner);
    if (ui::button({.id = ui::id("go", id), .rect = inner, .name = name, .label = " ", .sign = sign_of(given), .hint = name}))
      queue.put(GoToCompared{article, hull(given.span), index});
    centred(ui::strong, inner, t.ink, std::string(sign_of(given)) + (given.hedged ? " ?" : ""));
  }
  ui::mirror().close();
}

// Statements by speaker; the speakers and their statements by how many articles have them.
std::vector<std::int32_t> by_speaker(const comparing::EventComparison& comparison) {
  std::vector<std::int32_t> order, persons;
  for (const ComparedStatement& statement : comparison.statements) {
    order.push_back(static_cast<std::int32_t>(order.size()));
    if (std::find(persons.begin(), persons.end(), statement.person) == persons.end()) persons.push_back(statement.person);
  }
  const auto place = [&](std::int32_t s) {
    return std::find(persons.begin(), persons.end(), comparison.statements[static_cast<std::size_t>(s)].person) - persons.begin();
  };
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return place(a) < place(b); });
  return order;
}

// A speaker of the person, in this article or in any.
comparing::SaidPlace speaker_in(const ComparedArticles& compared, std::size_t person, std::int64_t article) {
  for (const comparing::SpeakerIndex& index : compared.result().persons[person].speakers)
    if (article < 0 || index.source == article) return {index.source, {}, compared.sources()[index.source].speakers[index.speaker].name};
  return {};
}

bool is_picked(const Context& app, std::size_t person) {
  const std::optional<comparing::SaidPlace>& picked = app.compared().picking();
  return picked && !picked->speaker.empty() && speaker_in(app.compared(), person, -1) == *picked;
}

// A press chooses the person; then one on another says that both are the same.
void draw_person(const Context& app, Commands& queue, std::size_t person, const Rect& r, ui::Id id) {
  const ui::Theme& t = ui::theme();
  const std::string& name = app.compared().result().persons[person].name;
  const std::optional<comparing::SaidPlace>& picked = app.compared().picking();
  const bool chosen = is_picked(app, person), joins = picked && !picked->speaker.empty() && !chosen;
  const comparing::SaidPlace place = speaker_in(app.compared(), person, -1);
  if (ui::button({.id = id,
                  .rect = r,
                  .name = name,
                  .label = " ",
                  .sign = name,
                  .hint = joins ? host::words("event.same-person", "name"_is = picked->speaker) : host::words("event.same-person-as"),
                  .style = ui::Style::row,
                  .toggle = true,
                  .pressed = chosen})) {
    if (joins)
      queue.put(Correct{{comparing::Correction::What::same_person, *picked, place}});
    else
      queue.put(PickSame{chosen ? std::nullopt : std::optional(place)});
  }
  ui::text(ui::strong, r.x + 4, r.y + 10, t.ink, name, r.w - 8);
}

// In the row of the person who was chosen: this article means somebody else.
void draw_other_person(const Context& app, Commands& queue, std::size_t person, std::uint32_t article, const Rect& r, ui::Id id) {
  const comparing::SaidPlace here = speaker_in(app.compared(), person, article);
  comparing::SaidPlace there = here;
  for (const comparing::NameForms& form : app.compared().result().persons[person].forms)
    if (form.source != article && there == here) there = speaker_in(app.compared(), person, form.source);
  const std::string name = host::words("event.other-person", "name"_is = here.speaker);
  if (ui::button({.id = ui::id("other", id), .rect = r, .name = name, .label = "≠", .sign = "≠", .hint = name, .style = ui::Style::outlined}))
    queue.put(Correct{{comparing::Correction::What::other_person, here, there}});
}

}  // namespace

void draw_statements(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const Columns columns = lay_out_columns(app, rect);
  const ui::Id seed = ui::id("statements");
  float y = rect.y;
  const std::vector<std::int32_t> statements = by_speaker(app.compared().result());
  if (statements.empty()) {
    ui::paragraph(ui::id("none", seed), rect.x, y, rect.w, ui::body, t.ink,
                  host::phrase("event.page-none"));
    return;
  }
  y += draw_legend({rect.x, y, rect.w, 0});
  y += draw_outlet_choice(app, queue, {rect.x, y, rect.w, 36}, columns);
  ui::mirror().open({.id = seed, .kind = ui::Kind::table, .rect = {rect.x, y, rect.w, rect.bottom() - y}, .name = host::phrase("event.page-statements")});
  y += draw_head(app, columns, y, host::phrase("event.page-who-said-what"), seed);
  {
    const Rect room{rect.x, y, rect.w, rect.bottom() - y};
    ui::Panel list({.id = ui::id("rows-group", seed), .kind = ui::Kind::row_group, .rect = room, .flags = ui::scrolls}, t.paper);
    float at = room.y - list.scroll();
    constexpr float row = 3 * 18 + 12;
    const std::size_t longest = static_cast<std::size_t>(columns.head / 8.f) * 3;
    std::string speaker;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const ComparedStatement& statement = app.compared().result().statements[static_cast<std::size_t>(statements[i])];
      const ui::Id id = ui::id(std::to_string(i), seed);
      const std::string who = speaker_of(app.compared(), statement);
      if (who != speaker) {
        const Rect r{rect.x, at, columns.at(columns.shown.size()) - rect.x, 34};
        ui::mirror().open({.id = ui::id("speaker", id), .kind = ui::Kind::row, .rect = r});
        ui::mirror().open({.id = ui::id("speaker-head", id), .kind = ui::Kind::row_head, .rect = r});
        ui::paragraph(ui::id("speaker-name", id), r.x + 4, r.y + 10, r.w - 8, ui::strong, t.ink, who);
        ui::mirror().close();
        ui::mirror().close();
        at += r.h;
        speaker = who;
      }
      const Rect r{rect.x, at, columns.at(columns.shown.size()) - rect.x, row};
      ui::mirror().open({.id = id, .kind = ui::Kind::row, .rect = r});
      ui::mirror().open({.id = ui::id("what", id), .kind = ui::Kind::row_head, .rect = {r.x, r.y, columns.head, row}});
      ui::paragraph(ui::id("words", id), r.x + 4, r.y + 4, columns.head - 16, ui::small, t.ink, words_of(app.compared(), statement, longest));
      ui::mirror().close();
      for (std::size_t c = 0; c < columns.shown.size(); ++c)
        draw_cell(app, queue, statements[i], columns.shown[c], {columns.at(c), at, columns.width, row},
                  ui::id("cell" + std::to_string(columns.shown[c]), id));
      ui::mirror().close();
      ui::line(r.x, r.bottom() - 1, r.right(), r.bottom() - 1, t.hairline);
      at += row;
    }
    list.content_height(at + list.scroll() - room.y + 8);
  }
  ui::mirror().close();
}

void draw_speaking(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const comparing::EventComparison& comparison = app.compared().result();
  const Columns columns = lay_out_columns(app, rect);
  const ui::Id seed = ui::id("speaking");
  float y = rect.y;
  y += ui::paragraph(ui::id("how", seed), rect.x, y, rect.w, ui::small, t.quiet,
                     host::phrase("event.page-shares")) +
       gap;
  if (app.compared().picking() && !app.compared().picking()->speaker.empty())
    y += ui::paragraph(ui::id("who", seed), rect.x, y, rect.w, ui::strong, t.ink, host::words("event.who", "name"_is = app.compared().picking()->speaker)) + gap;
  y += draw_outlet_choice(app, queue, {rect.x, y, rect.w, 36}, columns);
  ui::mirror().open({.id = seed, .kind = ui::Kind::table, .rect = {rect.x, y, rect.w, rect.bottom() - y}, .name = host::phrase("event.page-speakers")});
  y += draw_head(app, columns, y, host::phrase("event.page-speakers"), seed);
  {
    const Rect room{rect.x, y, rect.w, rect.bottom() - y};
    ui::Panel list({.id = ui::id("rows-group", seed), .kind = ui::Kind::row_group, .rect = room, .flags = ui::scrolls}, t.paper);
    float at = room.y - list.scroll();
    constexpr float row = 48;
    for (std::size_t p = 0; p < comparison.persons.size(); ++p) {
      const auto of_person = [&](const comparing::SpeakingShare& share) { return share.person == p; };
      if (std::none_of(comparison.speaking.begin(), comparison.speaking.end(), of_person)) continue;
      const ui::Id id = ui::id(std::to_string(p), seed);
      const Rect r{rect.x, at, columns.at(columns.shown.size()) - rect.x, row};
      ui::mirror().open({.id = id, .kind = ui::Kind::row, .rect = r});
      ui::mirror().open({.id = ui::id("who", id), .kind = ui::Kind::row_head, .rect = {r.x, r.y, columns.head, row}});
      draw_person(app, queue, p, {r.x, r.y + 4, columns.head - 8, row - 8}, ui::id("name", id));
      ui::mirror().close();
      for (std::size_t c = 0; c < columns.shown.size(); ++c) {
        const auto share = std::find_if(comparison.speaking.begin(), comparison.speaking.end(), [&](const comparing::SpeakingShare& s) {
          return s.person == p && s.source == columns.shown[c];
        });
        const Rect cell{columns.at(c) + 6, at + 6, columns.width - 12, row - 12};
        const ui::Id cell_id = ui::id("cell" + std::to_string(columns.shown[c]), id);
        ui::mirror().open({.id = cell_id, .kind = ui::Kind::cell, .rect = cell});
        std::string name = host::words("compare.not-heard");
        if (share != comparison.speaking.end() && is_picked(app, p) && comparison.persons[p].forms.size() > 1) {
          draw_other_person(app, queue, p, static_cast<std::uint32_t>(columns.shown[c]), cell, cell_id);
          ui::mirror().close();
          continue;
        }
        if (share == comparison.speaking.end()) {
          centred(ui::body, cell, t.quiet, "–");
        } else {
          const std::string part = percent(static_cast<double>(share->share), app.numbers());
          name = host::words("compare.share", "share"_is = part, "count"_is = share->words, "quoted"_is = share->quoted_words,
                             "named"_is = share->named ? "yes" : "no");
          ui::text(ui::strong, cell.x, cell.y, t.ink, part, cell.w);
          const float width = cell.w * share->share;
          const float full = width * static_cast<float>(share->quoted_words) / static_cast<float>(std::max(1u, share->words));
          ui::fill({cell.x, cell.y + 24, cell.w, 8}, t.hover, 2);
          ui::frame({cell.x, cell.y + 24, width, 8}, t.accent, 2);
          ui::fill({cell.x, cell.y + 24, full, 8}, t.accent, 2);
        }
        ui::mirror().put({.id = ui::id("share", cell_id), .kind = ui::Kind::text, .rect = cell, .name = name});
        ui::mirror().close();
      }
      ui::mirror().close();
      ui::line(r.x, r.bottom() - 1, r.right(), r.bottom() - 1, t.hairline);
      at += row;
    }
    list.content_height(at + list.scroll() - room.y + 8);
  }
  ui::mirror().close();
}

}  // namespace hearsay::view
