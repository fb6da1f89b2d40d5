// Tested through the page by tests/browser.
#include "web/ui/mirror.h"

#include <algorithm>

#include "web/browser/host.h"
#include "web/ui/sides.h"
#include "web/ui/ui.h"

namespace hearsay::ui {

void Mirror::begin_frame() {
  now_.clear();
  open_.clear();
  root_last_ = 0;
}

// The same for the browser. Where it lies in the window does not count, only where in its parent: what
// scrolls with its container is moved by the browser itself.
bool Mirror::Placed::looks_like(const Placed& o) const {
  return parent == o.parent && previous == o.previous && kind == o.kind && flags == o.flags && x == o.x &&
         y == o.y && rect.w == o.rect.w && rect.h == o.rect.h && content_height == o.content_height &&
         strings == o.strings;
}

void Mirror::place(const Node& node) {
  const Rect at = in_window(node.rect);
  Placed placed{node.id, 0, root_last_, node.kind, at, node.flags, at.x, at.y, 0, {}};
  Rect into = window();
  bool from_left = !from_right();
  if (open_.empty()) {
    root_last_ = node.id;
  } else {
    Open& open = open_.back();
    const Placed& parent = now_[open.index];
    placed.parent = parent.id;
    into = parent.rect;
    from_left = from_left || parent.flags & measured_left;
    placed.y = at.y - into.y + open.scroll;
    placed.previous = open.last_child;
    open.last_child = node.id;
  }
  placed.x = from_left ? at.x - into.x : into.right() - at.right();
  if (!from_left) placed.flags |= placed_right;
  for (const std::string_view s : {node.name, node.value, node.keys, node.hint})
    placed.strings.append(s).push_back('\0');
  now_.push_back(std::move(placed));
}

float Mirror::open(const Node& node) {
  place(node);
  const float top = node.flags & scrolls ? scroll(node.id) : 0;
  open_.push_back({now_.size() - 1, 0, top});
  return top;
}

void Mirror::close(float content_height) {
  now_[open_.back().index].content_height = content_height;
  open_.pop_back();
}

bool Mirror::put(const Node& node) {
  place(node);
  const auto found = std::find(pressed_.begin(), pressed_.end(), node.id);
  if (found == pressed_.end()) return false;
  pressed_.erase(found);
  return true;
}

void Mirror::type(Id id, std::string value) {
  typed_[id] = std::move(value);
  press(id);
}

bool Mirror::is_pressed(Id id) const {
  return std::find(pressed_.begin(), pressed_.end(), id) != pressed_.end();
}

const std::string& Mirror::typed(Id id) const {
  static const std::string nothing;
  const auto found = typed_.find(id);
  return found == typed_.end() ? nothing : found->second;
}

float Mirror::scroll(Id id) const {
  const auto found = scroll_.find(id);
  return found == scroll_.end() ? 0 : found->second;
}

void Mirror::end_frame() {
  std::unordered_map<Id, std::size_t> index;
  index.reserve(now_.size());
  for (std::size_t i = 0; i < now_.size(); ++i) index.emplace(now_[i].id, i);
  for (const Placed& old : before_)
    if (!index.contains(old.id)) host::remove_control(old.id);
  for (const Placed& p : now_) {
    const auto old = before_index_.find(p.id);
    if (old != before_index_.end() && before_[old->second].looks_like(p)) continue;
    host::put_control({p.id, p.parent, p.previous, static_cast<std::uint32_t>(p.kind), p.flags, p.x, p.y,
                       p.rect.w, p.rect.h, p.content_height, p.strings});
  }
  before_.swap(now_);
  before_index_.swap(index);
  // A press on what is not there any more is over.
  pressed_.clear();
}

}  // namespace hearsay::ui
