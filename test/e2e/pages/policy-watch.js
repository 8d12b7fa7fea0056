// Runs in every frame before its own scripts: what the content policy refused, by directive.
window.refusedByPolicy = [];
document.addEventListener("securitypolicyviolation", event => window.refusedByPolicy.push(event.effectiveDirective));
