// What the dialog of a class shows of an exercise. Tested by tests/browser/class_test.mjs.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/annotation/commands.h"
#include "web/browser/language.h"
#include "web/ui/sides.h"
#include "web/view/class_table.h"
#include "web/view/class_view.h"
#include "web/view/elsewhere_view.h"
#include "web/view/rows.h"

namespace hearsay::view {

using namespace message::literals;
using exercise::ClassWork;
using exercise::Student;
using exercise::Tally;
using ui::Rect;

namespace {

std::string name_for(Label label) { return host::words("exercise.label", "label"_is = name_of(label)); }

// What the exercise asks for, in the order of the key's digits.
std::vector<Label> asked(const ClassWork& work) {
  std::vector<Label> out;
  for (const Label label : exercise::all_labels)
    if (std::find(work.sheet.labels.begin(), work.sheet.labels.end(), label) != work.sheet.labels.end()) out.push_back(label);
  return out;
}

std::string tally_words(const Tally& tally, bool has_key) {
  if (!has_key) return host::words("class.marks", "count"_is = tally.marks);
  return host::words("class.tally", "right"_is = tally.right, "nearly"_is = tally.borders + tally.wrong, "missed"_is = tally.missed,
                     "extra"_is = tally.extra);
}

}  // namespace

void draw_class_students(const Context& app, Commands& queue, const ClassWork& work, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const std::vector<Label> labels = asked(work);
  // On a narrow page one column holds all; the parts are on the student's own page.
  const std::size_t parts = labels.size() + (work.sheet.statements ? 2 : 1);
  const bool wide = rect.w >= 240 + 130 * static_cast<float>(parts);
  const float part = (rect.w - 220 - 16) / static_cast<float>(parts);
  std::vector<ClassTable::Column> columns{{host::words("class.student"), wide ? 220.f : rect.w - 150}};
  if (wide)
    for (const Label label : labels) columns.push_back({name_for(label), part});
  if (wide && work.sheet.statements) columns.push_back({host::words("exercise.statements"), part});
  columns.push_back({host::words("class.all"), wide ? part : 134.f});
  ClassTable table("class-students", host::words("class.students"), rect, columns, 52);
  table.rows(work.students.size(), [&](std::size_t i, ui::Id row) {
    const Student& student = work.students[i];
    const std::string name = exercise::shown_name(host::language(), work, i, app.classroom().names());
    const Rect first = table.open(row);
    if (ui::button({.id = table.in_cell("show"), .rect = first.inset(0, 6), .name = name, .label = " ", .sign = name, .style = ui::Style::row}))
      queue.put(ShowStudent{i});
    ui::text(ui::strong, first.x + 8, first.y + 16, t.ink, name, first.w - 16);
    table.close();
    const auto tally = [&](const Tally& one) {
      const Rect cell = table.open(row);
      const std::string share = one.percent                       ? percent(*one.percent / 100.0, app.numbers())
                                : work.has_key && one.marks == 0 ? "–"
                                                                  : number(one.marks, app.numbers());
      const std::string words = tally_words(one, work.has_key);
      ui::text(ui::strong, cell.x + 4, cell.y + 6, t.ink, share, cell.w - 8);
      if (one.percent) {
        share_bar({cell.x + 4, cell.y + 30, cell.w - 24, 8}, static_cast<float>(*one.percent) / 100, t.accent);
      } else if (!work.has_key) {
        ui::text(ui::small, cell.x + 4, cell.y + 28, t.quiet, words, cell.w - 8);
      }
      ui::mirror().put({.id = table.in_cell("words"), .kind = ui::Kind::text, .rect = cell, .name = share + ": " + words, .hint = words});
      table.close();
    };
    if (wide)
      for (const Label label : labels) tally(student.of(label));
    if (wide && work.sheet.statements) tally(student.statements);
    tally(student.all);
  });
}

void draw_class_marks(const Context& app, Commands& queue, const ClassWork& work, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const Classroom& classroom = app.classroom();
  const Student& student = work.students[classroom.student()];
  const std::string back = host::words("class.back"), open = host::words("class.open-work");
  float w = ui::button_width(back) + 4;
  if (ui::button({.id = ui::id("class-back"), .rect = {rect.x, rect.y, w, 38}, .name = back, .style = ui::Style::outlined}))
    queue.put(ShowStudent{Classroom::nobody});
  const float o = ui::button_width(open) + 4;
  if (ui::button({.id = ui::id("class-open-work"), .rect = {rect.x + w + 8, rect.y, o, 38}, .name = open, .style = ui::Style::outlined}))
    queue.put(OpenWork{student.at});
  w += o + 16;
  const std::string head = exercise::shown_name(host::language(), work, classroom.student(), classroom.names()) + " – " + tally_words(student.all, work.has_key);
  const bool below = rect.w - w < 260;
  ui::paragraph(ui::id("class-who"), below ? rect.x : rect.x + w + 8, below ? rect.y + 46 : rect.y + 9, below ? rect.w : rect.w - w - 8, ui::strong,
                t.ink, head);
  const float top = below ? 92 : 50;
  ClassTable table("class-marks", host::words("class.marks-of"), {rect.x, rect.y + top, rect.w, rect.h - top},
              {{host::words("class.kind"), std::min(180.f, rect.w * .3f)},
               {host::words("class.marked"), rect.w - std::min(180.f, rect.w * .3f) - std::min(220.f, rect.w * .3f) - 16},
               {host::words("class.speaker"), std::min(220.f, rect.w * .3f)}},
              40);
  table.rows(student.marks.size(), [&](std::size_t i, ui::Id row) {
    const exercise::Mark& mark = student.marks[i];
    std::string kind = host::words("exercise.one", "label"_is = name_of(mark.label));
    if (work.sheet.statements && !mark.elsewhere.empty()) kind += " ≠ " + ways_words(mark.elsewhere);
    table.text(row, kind, ui::small);
    table.text(row, shortened(commands::name_from(work.text.joined(mark.fragments)), 120));
    table.text(row, mark.speaker, ui::small);
  });
}

namespace {

// Words of the article that a dispute is about.
std::string words_of(const ClassWork& work, const exercise::Dispute& one) {
  const Span span{work.words.span(one.words.begin).begin, work.words.span(one.words.end - 1).end};
  return "“" + shortened(commands::name_from(work.text.bytes(span)), 200) + "”";
}
std::string decide_words(const ClassWork& work, const exercise::Dispute& one) {
  return host::words("decide.at", "words"_is = words_of(work, one));
}

// The words of the text in lines of this width, each with how much of the class marked it.
class HeatMap {
 public:
  HeatMap(const ClassWork& work, Label label, const Rect& rect) : work_(work), label_(label), rect_(rect) {}

  // Draws from y on, with a control over the words of each dispute that are in its first line; returns where it ends.
  float draw(Commands& queue, float y) {
    y = draw_words(y);
    for (std::size_t i = 0; i < work_.view.disputes.size(); ++i) {
      const exercise::Dispute& one = work_.view.disputes[i];
      const auto found = disputed_.find(one.words.begin);
      if (one.label != label_ || found == disputed_.end()) continue;
      const ui::Id id = ui::id("decide" + std::to_string(i), ui::id("class-heat"));
      const Rect rect{found->second.x, found->second.y, std::max(24.f, found->second.w), found->second.h};
      ui::frame(rect, ui::theme().quiet, 3);
      if (ui::mirror().put({.id = id, .kind = ui::Kind::button, .rect = rect, .name = decide_words(work_, one)}))
        queue.put(DecideClass{DecideClass::Place{label_, one.words.begin}});
    }
    return y;
  }

 private:
  float draw_words(float y) {
    const std::string_view bytes = work_.text.bytes();
    float x = rect_.x;
    std::uint32_t paragraph = 0, from = 0;  // where the present one begins; and what is still to be drawn
    float top = y;
    for (std::uint32_t word = 0; word < work_.words.count(); ++word) {
      const Span span = work_.words.span(word);
      // With the marks and spaces after it, up to the next word or the end of the line; and those that a line begins with.
      const std::uint32_t next = word + 1 < work_.words.count() ? work_.words.span(word + 1).begin : work_.text.size();
      const std::uint32_t line = static_cast<std::uint32_t>(std::min<std::size_t>(bytes.find('\n', span.end), next));
      std::uint32_t stop = line;
      if (line == next && word + 1 < work_.words.count())
        while (stop > span.end && bytes[stop - 1] != ' ') --stop;  // an opening mark goes with its word
      if (stop == span.end) stop = line;
      const auto width = [&](std::uint32_t begin, std::uint32_t end) { return ui::text_width(ui::body, bytes.substr(begin, end - begin)); };
      const float before = width(from, span.begin), w = width(span.begin, span.end);
      if (x > rect_.x && x + before + w > rect_.right()) x = rect_.x, y += height;
      const auto there = [&](float left, float wide) { return ui::along(bytes, rect_, {left, y, wide, height - 2}); };
      heat(word, there(x + before - 1, w + 2));
      const float all = width(from, stop);
      ui::text(ui::body, there(x, all).x, y, ui::theme().ink, bytes.substr(from, stop - from));
      x += all;
      from = stop;
      if (line == next && word + 1 < work_.words.count()) continue;
      // The paragraph for a screen reader, in one piece.
      stop = line;
      ui::mirror().put({.id = ui::id("p" + std::to_string(paragraph), ui::id("class-heat")),
                        .kind = ui::Kind::text,
                        .rect = {rect_.x, top, rect_.w, y + height - top},
                        .name = bytes.substr(paragraph, stop - paragraph)});
      while (from < bytes.size() && bytes[from] == '\n') ++from;
      paragraph = from;
      x = rect_.x;
      top = y += height + 10;
    }
    return y;
  }

  static constexpr float height = 26;

  void heat(std::uint32_t word, const Rect& r) {
    for (const exercise::Dispute& one : work_.view.disputes) {
      if (one.label != label_ || !one.words.contains(word)) continue;
      Rect& all = disputed_.emplace(one.words.begin, r).first->second;
      if (all.y == r.y) all = {std::min(all.x, r.x), all.y, std::max(all.right(), r.right()) - std::min(all.x, r.x), all.h};
    }
    const std::uint16_t count = word < work_.view.heat.size() ? work_.view.heat[word].of(label_) : std::uint16_t{0};
    if (count == 0) return;
    const float share = static_cast<float>(count) / static_cast<float>(std::max<std::size_t>(1, work_.students.size()));
    ui::fill(r, ui::faded(ui::theme().accent, .12f + .38f * share), 3);
    // Not by darkness alone: the line below is as long as the share.
    ui::fill({r.x, r.bottom() - 3, r.w * share, 3}, ui::theme().accent);
  }

  const ClassWork& work_;
  Label label_;
  Rect rect_;
  std::map<std::uint32_t, Rect> disputed_;  // by the first word: what of it is in its first line
};

}  // namespace

void draw_class_words(const Context& app, Commands& queue, const ClassWork& work, const Rect& rect) {
  const std::vector<Label> labels = asked(work);
  Label label = app.classroom().label();
  if (std::find(labels.begin(), labels.end(), label) == labels.end() && !labels.empty()) label = labels.front();
  {
    float x = rect.x;
    ui::Panel bar({.id = ui::id("class-labels"), .kind = ui::Kind::group, .rect = {rect.x, rect.y, rect.w, 40}, .name = host::words("class.what")}, 0);
    for (const Label one : labels) {
      const std::string name = name_for(one);
      const float w = ui::button_width(name) + 4;
      if (ui::button({.id = ui::id(name_of(one), ui::id("class-labels")),
                      .rect = {x, rect.y, w, 38},
                      .name = name,
                      .style = ui::Style::outlined,
                      .toggle = true,
                      .pressed = one == label}))
        queue.put(ShowClassLabel{one});
      x += w + 8;
    }
  }
  const Rect room{rect.x, rect.y + 48, rect.w, rect.h - 48};
  ui::Panel list({.id = ui::id("class-heat"), .kind = ui::Kind::group, .rect = room, .flags = ui::scrolls, .name = host::words("class.words")},
                 ui::theme().paper);
  const float width = std::min(680.f, room.w - 24);
  float y = room.y - list.scroll();
  y += ui::paragraph(ui::id("class-heat-how"), room.x + 8, y, width, ui::small, ui::theme().quiet, host::words("class.words-how")) + 12;
  y = HeatMap(work, label, {room.x + 8, y, width, 0}).draw(queue, y);
  list.content_height(y + list.scroll() - room.y + 8);
}

void draw_class_disputes(const Context& app, Commands& queue, const ClassWork& work, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  constexpr std::size_t most = 40;
  ui::Panel list({.id = ui::id("class-disputes"), .kind = ui::Kind::group, .rect = rect, .flags = ui::scrolls, .name = host::words("class.disputes")},
                 t.paper);
  const float x = rect.x + 8, room = std::min(760.f, rect.w - 24);
  float y = rect.y - list.scroll();
  y += ui::paragraph(ui::id("class-disputes-how"), x, y, room, ui::small, t.quiet,
                     work.view.disputes.empty() ? host::words("class.no-disputes") : host::words("class.disputes-how")) +
       12;
  if (!work.view.disputes.empty()) {
    const std::string start = host::words("decide.start");
    if (ui::button({.id = ui::id("class-decide"), .rect = {x, y, ui::button_width(start) + 8, 40}, .name = start, .style = ui::Style::filled}))
      queue.put(DecideClass{});
    y += 48;
    if (!app.has_document() || !exercise::can_decide_in(app.doc(), work.text))
      y += ui::paragraph(ui::id("class-decide-new"), x, y, room, ui::small, t.quiet, host::words("decide.new-article")) + 8;
    y += 8;
  }
  for (std::size_t i = 0; i < work.view.disputes.size() && i < most; ++i) {
    const exercise::Dispute& one = work.view.disputes[i];
    const std::string said = words_of(work, one);
    const std::size_t all = work.students.size();
    const std::string who = host::words("class.dispute", "count"_is = one.marked, "all"_is = all,
                                        "label"_is = one.statement ? "statement" : name_of(one.label), "rest"_is = all - std::min<std::size_t>(all, one.marked));
    y += ui::paragraph(ui::id("words" + std::to_string(i), ui::id("class-disputes")), x, y, room, ui::body, t.ink, said) + 2;
    y += ui::paragraph(ui::id("who" + std::to_string(i), ui::id("class-disputes")), x, y, room, ui::small, t.quiet, who) + 4;
    const float share = static_cast<float>(one.marked) / static_cast<float>(std::max<std::size_t>(1, all));
    const float bar = std::min(240.f, room - 96);
    share_bar({x, y + 12, bar, 8}, share, t.accent);
    if (ui::button({.id = ui::id("decide" + std::to_string(i), ui::id("class-disputes")),
                    .rect = {x + bar + 16, y, 80, 32},
                    .name = decide_words(work, one),
                    .label = host::phrase("tab.decide"),
                    .style = ui::Style::outlined}))
      queue.put(DecideClass{DecideClass::Place{one.label, one.words.begin}});
    y += 46;
  }
  list.content_height(y + list.scroll() - rect.y + 8);
}

void draw_class_agreement(const Context&, Commands&, const ClassWork& work, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const std::vector<Label> labels = asked(work);
  const auto figure = [](const std::optional<double>& value) {
    if (!value) return std::string("–");
    const bool below = *value < 0;
    const int hundredths = static_cast<int>((below ? -*value : *value) * 100 + .5);
    std::string out = std::to_string(hundredths / 100) + "." + (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100);
    return below && hundredths > 0 ? "−" + out : out;
  };
  struct Row {
    std::string name;
    const exercise::Agreement* found;
  };
  std::vector<Row> rows;
  for (const Label label : labels) rows.push_back({name_for(label), &work.view.agreement_of(label)});
  if (work.sheet.statements) rows.push_back({host::words("exercise.statements"), &work.view.on_statements});
  if (work.sheet.speakers) rows.push_back({host::words("exercise.who-said"), &work.view.on_speakers});
  struct Measure {
    std::string name;
    std::optional<double> exercise::Agreement::*value;
  };
  const Measure measures[] = {{host::words("class.f1"), &exercise::Agreement::f1},
                              {host::words("class.cohen"), &exercise::Agreement::cohen},
                              {host::words("class.fleiss"), &exercise::Agreement::fleiss},
                              {host::words("class.alpha"), &exercise::Agreement::alpha},
                              {host::words("class.alpha-u"), &exercise::Agreement::alpha_u}};
  const float how = ui::paragraph(ui::id("class-agreement-how"), rect.x + 8, rect.y, rect.w - 16, ui::small, t.quiet, host::words("class.agreement-how")) + 12;
  const Rect rest{rect.x, rect.y + how, rect.w, rect.h - how};
  if (rect.w < 600) {
    // One measure after the other where a table has no room.
    ui::Panel list({.id = ui::id("class-agreement-list"), .kind = ui::Kind::group, .rect = rest, .flags = ui::scrolls, .name = host::words("class.agreement")},
                   t.paper);
    float y = rest.y - list.scroll();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const ui::Id id = ui::id("row" + std::to_string(i), ui::id("class-agreement"));
      std::string words;
      for (const Measure& one : measures) (words += words.empty() ? "" : ", ") += one.name + " " + figure(rows[i].found->*one.value);
      y += ui::paragraph(id, rest.x + 8, y, rest.w - 24, ui::strong, t.ink, rows[i].name) + 2;
      y += ui::paragraph(ui::id("figures", id), rest.x + 8, y, rest.w - 24, ui::small, t.ink, words) + 14;
    }
    return list.content_height(y + list.scroll() - rest.y);
  }
  std::vector<ClassTable::Column> columns{{host::words("class.what"), 240}};
  for (const Measure& one : measures) columns.push_back({one.name, (rest.w - 240 - 16) / static_cast<float>(std::size(measures))});
  ClassTable table("class-agreement", host::words("class.agreement"), rest, columns, 40);
  table.rows(rows.size(), [&](std::size_t i, ui::Id row) {
    table.text(row, rows[i].name);
    for (const Measure& one : measures) table.text(row, figure(rows[i].found->*one.value));
  });
}

}  // namespace hearsay::view
