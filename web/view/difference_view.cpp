// Tested by tests/browser/judging_test.mjs and others_test.mjs.
#include "web/view/difference_view.h"

#include <string>
#include <vector>

#include "web/browser/language.h"
#include "web/view/rows.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

// One part of the comparison after the other, from the top down.
struct List {
  const Context& app;
  Commands& queue;
  const Rect& rect;
  float y;

  const Tag& tag(const std::string& id) const { return app.doc().tags.find(id)->second; }
  void heading(const char* id, const std::string& words) { y += list_heading(ui::id(id), rect, y, words); }
  void row(const std::string& id, const char* part) {
    y += tag_row(app, queue, tag(id), rect.x + 8, y, rect.w - 16, ui::id(part));
  }
  // A tag of the other's, to be taken or left.
  void choice(const std::string& id, Command take, Command leave) {
    row(id, "theirs");
    const std::string words = excerpt(app.doc(), tag(id), 40);
    const auto button = [&](const char* prefix, float x, std::string_view label, const std::string& name, bool deliberate,
                            Command command) {
      if (ui::button({.id = ui::id(prefix + id),
                      .rect = {rect.x + x, y, 84, 30},
                      .name = name,
                      .label = label,
                      .style = ui::Style::outlined,
                      .disabled = app.read_only(),
                      .deliberate = deliberate}))
        queue.put(std::move(command));
    };
    button("take-", 42, host::phrase("difference.add"), host::words("difference.add-words", "words"_is = words), false,
           std::move(take));
    button("leave-", 134, host::phrase("difference.ignore"), host::words("difference.ignore-words", "words"_is = words), true,
           std::move(leave));
    y += 38;
  }
  void rest(const Difference& d, const std::string& mine, const std::string& both) {
    y += 10;
    heading("diff-mine", mine);
    for (const std::string& id : d.mine) row(id, "mine");
    y += 10;
    heading("diff-both", both);
    for (const Difference::Pair& pair : d.both) row(pair.mine, "both");
    y += 10;
  }
};

}  // namespace

float draw_difference(const Context& app, Commands& queue, const Rect& rect, float y) {
  const Difference& d = app.difference();
  List list{app, queue, rect, y};
  list.heading("diff-theirs", host::words("difference.missed", "count"_is = d.theirs.size()));
  for (const std::string& id : d.theirs) list.choice(id, JudgeMany{{id}, true}, JudgeMany{{id}, false});
  list.rest(d, host::words("others.mine", "count"_is = d.mine.size()), host::words("others.both", "count"_is = d.both.size()));
  list.y += ui::paragraph(ui::id("diff-end-words"), rect.x + 16, list.y, rect.w - 32, ui::small, ui::theme().quiet,
                          host::phrase("difference.closing")) +
            8;
  if (action_buttons(app, queue, rect, list.y, {"blind-close"}) > 0) list.y += 48;
  return list.y;
}

float draw_difference_from(const Context& app, Commands& queue, const Rect& rect, float y) {
  const std::string& layer = app.article().compared_with();
  const auto known = app.doc().layers.find(layer);
  const std::string name = known == app.doc().layers.end() ? std::string() : known->second.name;
  const Difference& d = app.shown().difference_from(layer);
  List list{app, queue, rect, y};
  list.heading("diff-theirs", host::words("others.theirs", "count"_is = d.theirs.size(), "name"_is = name));
  for (const std::string& id : d.theirs) list.choice(id, TakeTheirs{id, true}, TakeTheirs{id, false});
  list.rest(d, host::words("others.mine", "count"_is = d.mine.size()),
            host::words("others.both", "count"_is = d.both.size()));
  if (ui::button({.id = ui::id("others-decide"),
                  .rect = {rect.x + 16, list.y, rect.w - 32, 36},
                  .name = host::words("decide.start"),
                  .style = ui::Style::outlined,
                  .disabled = app.read_only()}))
    queue.put(DecideWith{layer});
  list.y += 44;
  if (ui::button({.id = ui::id("others-close"),
                  .rect = {rect.x + 16, list.y, rect.w - 32, 36},
                  .name = host::words("others.close"),
                  .style = ui::Style::outlined}))
    queue.put(CompareWith{});
  return list.y + 48;
}

float draw_others(const Context& app, Commands& queue, const Rect& rect, float y) {
  const std::vector<OthersWork>& all = app.shown().others();
  if (all.empty()) return 0;
  const ui::Theme& t = ui::theme();
  const float top = y, x = rect.x + 16, room = rect.w - 32;
  y += list_heading(ui::id("others-heading"), rect, y, host::words("others.heading"));
  for (const OthersWork& one : all) {
    const ui::Id seed = ui::id(one.layer, ui::id("others"));
    ui::text(ui::strong, x, y, t.ink, one.name, room);
    const std::string figures = host::words("others.figures", "count"_is = one.tags,
                                            "agreement"_is = percent(one.agreement, app.numbers()));
    ui::mirror().put({ui::id("name", seed), ui::Kind::text, {x, y, room, 44}, 0, host::words("words.named", "what"_is = one.name, "words"_is = figures), {}, {}, {}});
    ui::text(ui::small, x, y + 22, t.quiet, figures, room);
    y += 46;
    const float w = (room - 8) / 2;
    const std::string compare = host::words("others.compare"), remove = host::words("others.remove");
    if (ui::button({.id = ui::id("compare", seed),
                    .rect = {x, y, w, 32},
                    .name = host::words("words.named", "what"_is = compare, "words"_is = one.name),
                    .label = compare,
                    .style = ui::Style::outlined}))
      queue.put(CompareWith{one.layer});
    if (ui::button({.id = ui::id("remove", seed),
                    .rect = {x + w + 8, y, w, 32},
                    .name = host::words("words.named", "what"_is = remove, "words"_is = one.name),
                    .label = remove,
                    .style = ui::Style::outlined,
                    .disabled = app.read_only(),
                    .deliberate = true}))
      queue.put(RemoveTheirs{one.layer});
    y += 44;
  }
  return y + 6 - top;
}

}  // namespace hearsay::view
