// The WebGL surface that ImGui draws on.
//
// [x] WebGL 2 through ImGui's own OpenGL 3 backend   [x] any pixel ratio   [x] loss and return of the context
// [x] no WebGL at all: frames are laid out but not drawn, and the DOM over the canvas is what people see
#pragma once

namespace hearsay::screen {

// Makes the context on #canvas; frames before it are laid out but not drawn. False where there is no WebGL 2.
bool start();
// The context was lost or is back.
void lost();
void restored();
bool works();
// The size of the page in CSS pixels and the device pixels for each.
void resize(float width, float height, float pixel_ratio);
// Around one ImGui frame. end() draws it on ground colour `ground` (0xAABBGGRR).
void begin();
// A plain ground below all that ImGui draws in this frame; CSS pixels. Cleared, not painted: where there is
// no graphics card, filling pixels is most of what a frame costs.
void ground(float x, float y, float width, float height, unsigned colour);
void end(unsigned ground);

}  // namespace hearsay::screen
