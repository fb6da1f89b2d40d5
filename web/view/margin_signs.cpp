// Tested by tests/browser/compare_test.mjs.
#include <algorithm>

#include "web/view/margin_view.h"
#include "web/view/panels.h"

namespace hearsay::view {

using comparing::MarginNote;
using comparing::NoteKind;
using ui::Rect;

void draw_signs(const Context& app, Commands& queue, const Rect& column) {
  const ComparedArticle* article = compared_article(app);
  if (!article || app.narrow()) return;
  constexpr float w = 24, h = 22, gap = 4;
  // The text begins where its first letter does.
  const Rect first = app.view().rect_of({0, 1});
  if (first.h == 0 || first.x - column.x < w + 2 * gap) return;
  const auto here = static_cast<std::uint32_t>(app.compared().place_of(*article));
  float taken = column.y - 1000, x = 0;  // how far down signs are, and where the last one of that line is
  for (const MarginNote& note : article->margin) {
    if (note.kind == NoteKind::left_out) continue;
    const Rect words = app.view().rect_of(hull(note.span));
    if (words.h == 0 || words.bottom() < column.y - 200 || words.y > column.bottom() + 200) continue;
    // Two that begin in one line are side by side, as far as there is room.
    const float y = words.y + (words.h - h) / 2;
    x = y < taken ? x - w - gap : first.x - w - 2 * gap;
    if (x < column.x + gap) continue;
    taken = y + h;
    const Rect r{x, y, w, h};
    const std::string name = remarks_of(app, note) + ": " + words_of(*article, note);
    const bool open = note.statement >= 0 && app.compared().open_statement() == note.statement;
    if (ui::button({.id = ui::id("sign" + std::to_string(note.at) + "-" + std::to_string(note.statement), ui::id("margin")),
                    .rect = r,
                    .name = name,
                    .label = " ",
                    .sign = sign_of(note),
                    .hint = name,
                    .quiet = true})) {
      if (!open) queue.put(OpenStatement{note.statement, here, hull(note.span)});
      queue.put(ShowTab{Tab::others});
    }
    draw_sign(note, r);
    if (open) ui::frame(r, ui::theme().accent, 4, 2);
  }
}

}  // namespace hearsay::view
