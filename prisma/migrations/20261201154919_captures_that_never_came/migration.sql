-- CreateIndex
CREATE INDEX "Source_captureAskedAt_idx" ON "Source"("captureAskedAt");
